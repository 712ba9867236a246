// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { Bonds as CardBonds, type SayBond } from '../../../components/card/Bonds.tsx';
import { Bonds } from '../../../components/options/Bonds.tsx';
import { makeBond, type Bond } from '../../../lib/intel/bonds.ts';
import type { CardBond } from '../../../lib/intel/card.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCard, makePart } from '../../make/card.ts';
import { makeEntity } from '../../make/entity.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const one = makePart({ pk: 1, entity: makeEntity({ name: 'DragonForce' }) });
const two = makePart({ pk: 2, entity: makeEntity({ name: 'DragonForce', producer: 'Other Lab' }) });

async function showBonds(state: CardBond['state'], part = one, goesThrough = true) {
  const say = vi.fn<SayBond>().mockImplementation(() => Promise.resolve(goesThrough));
  const card = makeCard({ parts: [one, two], bonds: [{ pks: [1, 2], state }] });
  const screen = await show(<CardBonds card={card} part={part} texts={en} say={say} />);
  const press = async (label: string): Promise<void> => {
    await screen.click('button', label);
    await act(() => Promise.resolve());
  };
  return { ...screen, say, press };
}

describe('a possible overlap', () => {
  test('is a question that can be answered, and taken back', async () => {
    const { text, press, say } = await showBonds('possible');
    expect(text()).toContain(
      'DragonForce (threat actor, Example Intel) and DragonForce (threat actor, Other Lab) share a name',
    );
    await press('Not the same');
    expect(say).toHaveBeenLastCalledWith([1, 2], 'different');
    expect(text()).toContain('are not the same.');
    await press('Undo');
    expect(say).toHaveBeenLastCalledWith([1, 2], undefined);
    expect(text()).toContain('Are they the same?');
    await press('Same');
    expect(say).toHaveBeenLastCalledWith([1, 2], 'same');
    expect(text()).toContain('You said');
  });

  test('that could not be stored stays a question, and says so', async () => {
    const { text, press } = await showBonds('possible', one, false);
    await press('Same');
    expect(text()).toContain('Are they the same?');
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
  expect((await show(<CardBonds card={card} part={one} texts={en} />)).text()).toBe('');
});

test('what was said is listed, and can be taken back', async () => {
  const bond = makeBond({ id: 'stix:1', name: 'DragonForce' }, { id: 'stix:2', name: 'Dragon' }, 'same', 0);
  const onRemove = vi.fn<(bond: Bond) => void>();
  const { text, click } = await show(<Bonds bonds={[bond]} texts={en} now={60_000} onRemove={onRemove} />);
  expect(text()).toContain('DragonForce and Dragon: the same 1 minute ago');
  await click('button', 'Remove');
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(bond);
});
