// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { Bonds as CardBonds, type Said, type SayBond } from '../../../components/card/Bonds.tsx';
import { Bonds } from '../../../components/options/Bonds.tsx';
import { makeBond, type Bond } from '../../../lib/intel/bonds.ts';
import type { Card, CardBond, CardPart } from '../../../lib/intel/card.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCard, makePart } from '../../make/card.ts';
import { makeEntity } from '../../make/entity.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const one = makePart({ pk: 1, entity: makeEntity({ name: 'DragonForce' }) });
const two = makePart({ pk: 2, entity: makeEntity({ name: 'DragonForce', producer: 'Other Lab' }) });

/** As the card has it: what is said stays while it is open. */
function Shown(props: { card: Card; part: CardPart; say?: SayBond }) {
  const [said, setSaid] = useState<Said>({});
  return <CardBonds {...props} texts={en} said={said} onSaid={setSaid} />;
}

async function showBonds(state: CardBond['state'], part = one, goesThrough = true) {
  const say = vi.fn<SayBond>().mockImplementation(() => Promise.resolve(goesThrough));
  const card = makeCard({ parts: [one, two], bonds: [{ pks: [1, 2], state }] });
  const screen = await show(<Shown card={card} part={part} say={say} />);
  const press = async (label: string): Promise<void> => {
    await screen.click('button', label);
    await act(() => Promise.resolve());
  };
  return { ...screen, say, press };
}

describe('a possible overlap', () => {
  test('is a question that can be answered, and taken back', async () => {
    const { text, press, say } = await showBonds('possible');
    expect(text()).toContain('Possible overlap with entities of: Other Lab');
    expect(text()).toContain('DragonForce (threat actor, Other Lab) has this name too. Is it the same?');
    await press('Not the same');
    expect(say).toHaveBeenLastCalledWith([1, 2], 'different');
    expect(text()).toContain('not the same as DragonForce');
    expect(document.activeElement?.textContent).toContain('not the same');
    await press('Undo');
    expect(say).toHaveBeenLastCalledWith([1, 2], undefined);
    expect(text()).toContain('Is it the same?');
    await press('Same');
    expect(say).toHaveBeenLastCalledWith([1, 2], 'same');
    expect(text()).toContain('You said');
  });

  test('that could not be stored stays a question, and says so', async () => {
    const { text, press } = await showBonds('possible', one, false);
    await press('Same');
    expect(text()).toContain('Is it the same?');
    expect(text()).toContain('could not be stored');
  });
});

test('a link by an id can be denied where it is why the part is here', async () => {
  expect((await showBonds('linked', one)).text()).toBe('');
  const { text, press, say } = await showBonds('linked', two);
  expect(text()).toContain('they share an id');
  await press('Not the same');
  expect(say).toHaveBeenLastCalledWith([1, 2], 'different');
  await press('Undo');
  expect(text()).toContain('they share an id');
});

test('a card in a place where nothing can be said does not ask', async () => {
  const card = makeCard({ parts: [one, two], bonds: [{ pks: [1, 2], state: 'possible' }] });
  expect((await show(<Shown card={card} part={one} />)).text()).toBe('');
});

test('what was said is listed, and can be taken back', async () => {
  const bond = makeBond({ id: 'stix:1', name: 'DragonForce' }, { id: 'stix:2', name: 'Dragon' }, 'same', 0);
  const onRemove = vi.fn<(bond: Bond) => void>();
  const { text, click } = await show(
    <Bonds bonds={[bond]} isCut={false} texts={en} now={60_000} onRemove={onRemove} />,
  );
  expect(text()).toContain('DragonForce and Dragon: the same 1 minute ago');
  await click('button', 'Remove');
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(bond);
});

test('until it is known what was said, nobody says that nothing was', async () => {
  const { text } = await show(
    <Bonds bonds={undefined} isCut={false} texts={en} now={0} onRemove={() => undefined} />,
  );
  expect(text()).not.toContain(en.options.noBonds);
});

test('while presenting the list says that it may not be whole', async () => {
  const { text } = await show(<Bonds bonds={[]} isCut texts={en} now={60_000} onRemove={() => undefined} />);
  expect(text()).toContain(en.showing.namesHidden);
  expect(text()).not.toContain(en.options.noBonds);
});
