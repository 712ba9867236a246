// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { SearchBox } from '../../../components/search/SearchBox.tsx';
import type { Find } from '../../../components/search/use-search.ts';
import type { SearchAnswer, SearchResult } from '../../../lib/intel/search.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeAnswer, makeResult } from '../../make/search.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const HERON = makeResult();
const CRANE = makeResult({
  name: 'Crane',
  tlp: 'AMBER',
  hit: 'Heron Two',
  hitType: 'alias',
  hitBy: 'Vendor',
  also: [{ producer: 'Other Intel', feed: HERON.feed }],
});

/** Answers each question with the next of these. */
async function showBox(answers: readonly Partial<SearchAnswer>[], searched: string[] = []) {
  let kept = searched;
  const left = answers.map(makeAnswer);
  const actions = {
    find: vi.fn<Find>(() => Promise.resolve({ ok: true, value: left.shift() ?? makeAnswer() })),
    recents: vi.fn(() => Promise.resolve(kept)),
    remember: vi.fn<(query: string) => Promise<void>>(() => Promise.resolve()),
    forget: vi.fn((query?: string) => {
      kept = query === undefined ? [] : kept.filter((each) => each !== query);
      return Promise.resolve();
    }),
  };
  const onPick = vi.fn<(result: SearchResult) => void>();
  const screen = await show(<SearchBox texts={en} actions={actions} takesFocus onPick={onPick} />);
  const field = screen.find('input') as HTMLInputElement;
  /** Asked once the box has been drawn, and answered after that. */
  const settled = (): Promise<void> => act(() => Promise.resolve());
  const type = async (text: string): Promise<void> => {
    await act(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settled();
  };
  const press = (key: string): Promise<void> =>
    act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  const active = (): string | null | undefined =>
    screen.root.querySelector(`[id="${field.getAttribute('aria-activedescendant') ?? ''}"]`)?.textContent;
  return { ...screen, actions, onPick, field, settled, type, press, active };
}

test('it is a combobox of its list, and says what was found, by which name, and who else knows it', async () => {
  const { field, type, find, text } = await showBox([{ results: [HERON, CRANE] }]);
  expect(field.getAttribute('role')).toBe('combobox');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  await type(' heron ');
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(find('ul').id).toBe(field.getAttribute('aria-controls'));
  const crane = find('[role=option]', 'Crane').textContent;
  for (const said of ['TLP:AMBER', 'also “Heron Two” (Vendor)', 'Threat actor', 'known to Other Intel too'])
    expect(crane).toContain(said);
  expect(text()).toContain('2 results');
});

test('arrows move in the list, around its ends; Enter takes what they are at, and it is remembered', async () => {
  const { type, press, active, onPick, actions, field } = await showBox([{ results: [HERON, CRANE] }]);
  await type('heron');
  expect(active()).toContain('Paper Heron');
  await press('ArrowUp');
  expect(active()).toContain('Crane');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  expect(onPick).toHaveBeenCalledExactlyOnceWith(CRANE);
  expect(actions.remember).toHaveBeenCalledExactlyOnceWith('heron');
  expect(field.getAttribute('aria-expanded')).toBe('false');
  await press('ArrowDown');
  expect(field.getAttribute('aria-expanded')).toBe('true');
});

test('a press takes an entry; Enter takes nothing of an older question', async () => {
  const { type, press, click, onPick, actions } = await showBox([{ results: [HERON] }, { results: [HERON] }]);
  await type('heron');
  actions.find.mockReturnValueOnce(new Promise(() => undefined));
  await type('crane');
  await press('Enter');
  expect(onPick).not.toHaveBeenCalled();
  await type('heron');
  await click('[role=option]', 'Paper Heron');
  expect(onPick).toHaveBeenCalledExactlyOnceWith(HERON);
});

test('what is spelt alike comes after what begins so, unless something else is typed meanwhile', async () => {
  vi.useFakeTimers();
  try {
    const { type, actions, text } = await showBox([
      { mayBeMore: true },
      { results: [HERON], mayBeMore: true },
      { results: [HERON, CRANE] },
    ]);
    await type('hreo');
    expect(text()).toContain('Searching');
    await type('hreon');
    await act(() => vi.runAllTimersAsync().then(() => undefined));
    expect(actions.find.mock.calls).toEqual([
      ['hreo', false],
      ['hreon', false],
      ['hreon', true],
    ]);
    expect(text()).toContain('2 results');
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  [{ words: 'heron' }, 'No name is like “heron”'],
  [{ words: '' }, 'Nothing passes this filter'],
  [{ results: [HERON], isCut: true }, 'The first 1 results. Type more'],
  [
    { unknown: [{ name: 'kind' as const, value: 'bird', known: ['actor', 'channel'] }] },
    'No kind is called “bird”. Possible: actor, channel',
  ],
])('%j is said', async (answer, said) => {
  const { type, text } = await showBox([answer]);
  await type('heron');
  expect(text()).toContain(said);
});

test('a search that fails says so, why, and what to do', async () => {
  const { type, text, actions } = await showBox([]);
  actions.find.mockResolvedValue({ ok: false, code: 'not-ready' });
  await type('heron');
  expect(text()).toContain('The search did not work. Byname is not ready. It may still be starting');
});

test('before anything is typed: what was searched for last, to search again or to remove', async () => {
  const { click, field, actions, root, press } = await showBox([], ['cozy', 'kind:actor']);
  await click('button', 'Search again: kind:actor');
  expect(field.value).toBe('kind:actor');
  expect(actions.find).toHaveBeenCalledExactlyOnceWith('kind:actor', false);
  expect(root.querySelector('.recents')).toBeNull();
  await press('Escape');
  expect(field.value).toBe('');
  await click('button', 'Remove from recent searches: cozy');
  expect(actions.forget).toHaveBeenCalledExactlyOnceWith('cozy');
  expect(root.querySelectorAll('.recents li')).toHaveLength(1);
  await click('button', 'Clear all');
  expect(actions.forget).toHaveBeenLastCalledWith(undefined);
  expect(root.querySelector('.recents')).toBeNull();
});

test('what was removed does not come back with an answer that was on its way', async () => {
  const { click, actions, root, field, settled } = await showBox([], ['cozy', 'kind:actor']);
  let late = (): void => undefined;
  actions.recents.mockReturnValueOnce(
    new Promise((resolve) => (late = () => resolve(['cozy', 'kind:actor']))),
  );
  await act(() => void field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await act(() => void field.dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
  await click('button', 'Remove from recent searches: cozy');
  await act(() => late());
  await settled();
  expect(actions.recents).toHaveBeenCalledTimes(3);
  expect(root.querySelectorAll('.recents li')).toHaveLength(1);
});
