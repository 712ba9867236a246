import { expect, test } from 'vitest';
import { reduce, START, topOf, type Action } from '../../../entrypoints/card/state.ts';
import { makeCard } from '../../make/card.ts';
import { makeMute } from '../../make/mute.ts';

const after = (...actions: Action[]) => actions.reduce(reduce, START);
const [first, second] = [makeCard(), makeCard()];
const ok = (card: typeof first) => ({ ok: true, value: card }) as const;

test('loads, then shows the card of what stands on the page', () => {
  const loading = after({ type: 'load', text: 'UserSec' });
  expect(topOf(loading)).toEqual({ state: 'loading', text: 'UserSec' });
  const shown = reduce(loading, { type: 'answer', asked: 1, outcome: ok(first), text: 'UserSec' });
  expect(shown.views).toEqual([{ state: 'card', card: first, text: 'UserSec' }]);
});

test('an answer to an older question is dropped', () => {
  const state = after(
    { type: 'load', text: 'A' },
    { type: 'load', text: 'B' },
    { type: 'answer', asked: 1, outcome: ok(first), text: 'A' },
  );
  expect(topOf(state)).toEqual({ state: 'loading', text: 'B' });
});

test('another entity opens on top; back leads to the first card and no further', () => {
  const opened = after(
    { type: 'load', text: 'A' },
    { type: 'answer', asked: 1, outcome: ok(first), text: 'A' },
    { type: 'open' },
    { type: 'answer', asked: 2, outcome: ok(second) },
  );
  expect(topOf(opened)).toEqual({ state: 'card', card: second });
  const back = reduce(reduce(opened, { type: 'back' }), { type: 'back' });
  expect(topOf(back)).toEqual({ state: 'card', card: first, text: 'A' });
});

test('a card that comes after the person went back is dropped', () => {
  const state = after(
    { type: 'load', text: 'A' },
    { type: 'answer', asked: 1, outcome: ok(first), text: 'A' },
    { type: 'open' },
    { type: 'answer', asked: 2, outcome: ok(second) },
    { type: 'open' },
    { type: 'back' },
    { type: 'answer', asked: 3, outcome: ok(second) },
  );
  expect(state.views).toEqual([{ state: 'card', card: first, text: 'A' }]);
});

test('a new mark starts a new pile', () => {
  const state = after(
    { type: 'load', text: 'A' },
    { type: 'answer', asked: 1, outcome: ok(first), text: 'A' },
    { type: 'load', text: 'B' },
  );
  expect(state.views).toEqual([{ state: 'loading', text: 'B' }]);
});

test('what was muted stays said until another mark is loaded; a late answer to an older card says nothing', () => {
  const muted = makeMute();
  const state = after(
    { type: 'load', text: 'A' },
    { type: 'answer', asked: 1, outcome: ok(first), text: 'A' },
    { type: 'muted', asked: 1, muted },
    { type: 'hidden' },
  );
  expect(state.muted).toEqual(muted);
  const other = reduce(state, { type: 'load', text: 'B' });
  expect(other.muted).toBeUndefined();
  expect(reduce(other, { type: 'muted', asked: 1, muted }).muted).toBeUndefined();
});

test('a failure is shown with its code', () => {
  const state = after(
    { type: 'load', text: 'A' },
    { type: 'answer', asked: 1, outcome: { ok: false, code: 'stale' }, text: 'A' },
  );
  expect(topOf(state)).toEqual({ state: 'failed', code: 'stale' });
});

test('hiding unpins', () => {
  const state = after({ type: 'shown', focus: true }, { type: 'pin', pinned: true }, { type: 'hidden' });
  expect(state).toMatchObject({ pinned: false, shown: false, takesFocus: false });
});

test('what stands around a name belongs to that name: a late word of an older one is dropped', () => {
  const around = { hints: [], known: [], seen: 0 };
  const state = after({ type: 'load', text: 'A' }, { type: 'around', asked: 1, around });
  expect(state.around).toBe(around);
  const other = reduce(state, { type: 'load', text: 'B' });
  expect(other.around).toBeUndefined();
  expect(reduce(other, { type: 'around', asked: 1, around }).around).toBeUndefined();
});
