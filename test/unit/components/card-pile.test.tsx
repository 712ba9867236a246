// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { CardPile, type FetchCard } from '../../../components/card/CardPile.tsx';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCard, makeCardAssertion, makePart } from '../../make/card.ts';
import { makeEntity } from '../../make/entity.ts';
import { makeMute } from '../../make/mute.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const muted = makeMute({ name: 'Paper Heron' });
const MUTE = {
  place: () => Promise.resolve({ isPrivate: false }),
  add: () => Promise.resolve(muted),
  remove: () => Promise.resolve(true),
};
const BOND = () => Promise.resolve(true);
const given = <T,>(value: T) => ({ ok: true, value }) as const;
const GONE = { ok: false, code: 'not-found' } as const;
const other = { pk: 42, name: 'Quiet Otter', kind: 'threat-actor' } as const;
const first = makeCard({ parts: [makePart({ assertions: [makeCardAssertion({ other })] })] });
const second = makeCard({ parts: [makePart({ matched: [], entity: makeEntity({ name: 'Quiet Otter' }) })] });

test('a card opened from another lies on top; back leads to the first', async () => {
  const fetch = vi.fn<FetchCard>((pk) => Promise.resolve(pk === other.pk ? given(second) : GONE));
  const close = vi.fn();
  const screen = await show(
    <CardPile
      first={first}
      textOnPage="Heron"
      fetch={fetch}
      close={close}
      mute={MUTE}
      bond={BOND}
      texts={en}
    />,
  );
  const name = screen.find('h1').textContent;
  await screen.click('button', 'Quiet Otter');
  await act(() => Promise.resolve());
  expect(screen.find('h1').textContent).toBe('Quiet Otter');
  expect(screen.text()).not.toContain('Heron');
  await screen.click('button', en.card.back);
  expect(screen.find('h1').textContent).toBe(name);
  await screen.click('button', en.common.close);
  expect(close).toHaveBeenCalledOnce();
});

test('a card that comes after the person went back stays away', async () => {
  let late = (): void => undefined;
  const third = makeCard({ parts: [makePart({ entity: makeEntity({ name: 'Slow Otter' }) })] });
  const again = makeCard({
    parts: [makePart({ entity: makeEntity({ name: 'Second' }), assertions: [makeCardAssertion({ other })] })],
  });
  const fetch = vi
    .fn<FetchCard>(() => Promise.resolve(given(again)))
    .mockResolvedValueOnce(given(again))
    .mockReturnValueOnce(new Promise((resolve) => (late = () => resolve(given(third)))));
  const screen = await show(
    <CardPile first={first} fetch={fetch} close={vi.fn()} mute={MUTE} bond={BOND} texts={en} />,
  );
  const name = screen.find('h1').textContent;
  await screen.click('button', 'Quiet Otter');
  await act(() => Promise.resolve());
  await screen.click('button', 'Quiet Otter');
  await screen.click('button', en.card.back);
  await act(() => late());
  await act(() => Promise.resolve());
  expect(screen.find('h1').textContent).toBe(name);
});

test('an entity that is gone is told in its place, with the way back', async () => {
  const fetch = vi.fn<FetchCard>(() => Promise.resolve(GONE));
  const screen = await show(
    <CardPile
      first={first}
      textOnPage="Heron"
      fetch={fetch}
      close={vi.fn()}
      mute={MUTE}
      bond={BOND}
      texts={en}
    />,
  );
  const before = screen.text();
  await screen.click('button', 'Quiet Otter');
  await act(() => Promise.resolve());
  expect(fetch).toHaveBeenCalledExactlyOnceWith(42);
  expect(screen.find('[role=alert]').textContent).toBe(en.card.failures['not-found'].title);
  await screen.click('button', en.card.back);
  expect(screen.text()).toBe(before);
});

test('what was muted is still said after another card was opened and left', async () => {
  const fetch = vi.fn<FetchCard>(() => Promise.resolve(given(second)));
  const screen = await show(
    <CardPile
      first={first}
      textOnPage="Heron"
      fetch={fetch}
      close={vi.fn()}
      mute={MUTE}
      bond={BOND}
      texts={en}
    />,
  );
  await screen.click('button', en.mute.tool.actor);
  await screen.click('button', en.mute.confirm);
  expect(screen.text()).toContain(en.mute.done('Paper Heron'));
  await screen.click('button', 'Quiet Otter');
  await act(() => Promise.resolve());
  expect(screen.text()).not.toContain(en.mute.done('Paper Heron'));
  expect(screen.root.querySelector(`[aria-label="${en.mute.tool.actor}"]`)).toBeNull();
  await screen.click('button', en.card.back);
  expect(screen.text()).toContain(en.mute.done('Paper Heron'));
});
