// @vitest-environment happy-dom
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { ChatMemoryView } from '../../../components/encounters/ChatMemoryView.tsx';
import { MetLine } from '../../../components/encounters/MetLine.tsx';
import { MetView, type MetViewProps } from '../../../components/encounters/MetView.tsx';
import type { EncounterFilter, EncounterSummary, MetOverview } from '../../../lib/intel/encounter.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makePart } from '../../make/card.ts';
import { makeEntity } from '../../make/entity.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const ja = textsFor('ja');
const NOW = new Date(2026, 10, 20, 12).getTime();
const DAY = 86_400_000;

const makeSummary = (over: Partial<EncounterSummary> = {}): EncounterSummary => ({
  count: 23,
  firstAt: NOW - 50 * DAY,
  lastAt: NOW,
  isFirst: false,
  week: { count: 7, channels: 3, sites: 0 },
  days: [...Array.from({ length: 25 }, () => 0), 5, 0, 2],
  places: [],
  ...over,
});

const showLine = (met: EncounterSummary | null | undefined, kind = makeEntity().kind, texts = en) =>
  show(
    <MetLine card={{ met, parts: [makePart({ entity: makeEntity({ kind }) })] }} texts={texts} now={NOW} />,
  );

test.each([
  [makeSummary(), 'Met 7 times in 3 channels this week · 23 times since Oct 1, 2026'],
  [
    makeSummary({ week: { count: 23, channels: 1, sites: 2 } }),
    'Met 23 times in 1 channel and on 2 sites this week',
  ],
  [makeSummary({ count: 1, week: { count: 1, channels: 0, sites: 1 } }), 'Met once on 1 site this week'],
  [
    makeSummary({ lastAt: NOW - 9 * DAY, week: { count: 0, channels: 0, sites: 0 } }),
    'Not met this week; last on Nov 11, 2026 · 23 times since Oct 1, 2026',
  ],
])('how often and where: %#', async (met, said) => {
  const { text, find } = await showLine(met);
  expect(text()).toContain(said);
  expect(find('svg').getAttribute('aria-label')).toBe(
    'The last 28 days: met 7 times, at most 5 times a day, on Nov 18, 2026',
  );
});

test('the first time, by the kind of what is met; nothing where nothing is remembered', async () => {
  expect((await showLine(null)).text()).toBe('First time you meet this actor');
  expect((await showLine(null, 'narrative', ja)).text()).toBe('このキャンペーンを見かけるのは初めてです');
  const first = makeSummary({ count: 1, isFirst: true });
  expect((await showLine(first, 'channel')).text()).toBe('First time you meet this channel');
  expect((await showLine(undefined)).root.childElementCount).toBe(0);
});

const TELEGRAM = { host: 'web.telegram.org', channel: 'telegram:-1001', channelName: '@heron' };
const COUNT = { firstAt: NOW - DAY, lastAt: NOW };
const ENTITY = {
  keys: ['a', 'b'],
  name: 'Paper Heron',
  kind: 'threat-actor' as const,
  tlp: 'GREEN' as const,
};

const makeOverview = (over: Partial<MetOverview> = {}): MetOverview => ({
  isOn: true,
  keptDays: 30,
  total: 5,
  days: [
    { day: '2026-11-20', count: 3 },
    { day: '2026-11-19', count: 2 },
  ],
  entities: [
    { ...ENTITY, count: 4, ...COUNT },
    { keys: ['c'], name: 'Gone', kind: 'channel', count: 1, ...COUNT },
  ],
  places: [
    { ...TELEGRAM, count: 4, ...COUNT },
    { host: 'news.test', count: 1, ...COUNT },
  ],
  ...over,
});

const NOTHING = { show: vi.fn(), forget: vi.fn(), forgetChat: vi.fn() };

const page = (over: Partial<MetViewProps> = {}): VNode => (
  <MetView
    overview={makeOverview()}
    chats={[]}
    only={{}}
    deleted={undefined}
    isOn
    keptDays={30}
    texts={en}
    now={NOW}
    actions={NOTHING}
    onSetting={vi.fn()}
    {...over}
  />
);

async function showPage(over: Partial<MetViewProps> = {}) {
  const actions = {
    show: vi.fn<(only: EncounterFilter) => void>(),
    forget: vi.fn<(only: EncounterFilter, title?: string) => void>(),
    forgetChat: vi.fn<(chat: object) => void>(),
  };
  const onSetting = vi.fn<(change: object) => void>();
  return { ...(await show(page({ actions, onSetting, ...over }))), actions, onSetting };
}

test('what a place counts is told apart from encounters: it has fewer, where several names stand on a page', async () => {
  const { root } = await showPage();
  const counts = [...root.querySelectorAll('thead')].map(
    (head) => head.querySelectorAll('th')[1]?.textContent,
  );
  expect(counts).toEqual(['Met', 'Met', 'Pages or posts']);
});

test('by day, by name, by place: as a picture in words and as tables', async () => {
  const { find, root } = await showPage();
  const label = find('svg[role=img]').getAttribute('aria-label');
  expect(label).toContain('Encounters on each of the last 30 days. The most are 3, on Nov 20, 2026.');
  const tables = [...root.querySelectorAll('tbody')].map((body) =>
    [...body.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th, .met-count')].map((cell) => cell.textContent.trim()),
    ),
  );
  expect(tables).toEqual([
    [
      ['Nov 20, 2026', '3'],
      ['Nov 19, 2026', '2'],
    ],
    [
      [expect.stringContaining('Paper Heron TLP:GREEN'), '4'],
      [expect.stringContaining('Gone no feed knows it any more'), '1'],
    ],
    [
      ['@heron on web.telegram.org', '4'],
      ['news.test', '1'],
    ],
  ]);
});

test('any of it can be shown alone and deleted, within what is shown', async () => {
  const { click, actions } = await showPage({ only: { day: '2026-11-20' } });
  await click('button', 'Only this: Paper Heron');
  expect(actions.show).toHaveBeenLastCalledWith({ day: '2026-11-20', entities: ['a', 'b'] });
  await click('button', 'Delete what is remembered: @heron on web.telegram.org');
  const { host, channel } = TELEGRAM;
  expect(actions.forget).toHaveBeenLastCalledWith(
    { day: '2026-11-20', place: { host, channel } },
    '@heron on web.telegram.org',
  );
  await click('button', 'Delete what is remembered: news.test');
  expect(actions.forget).toHaveBeenLastCalledWith(
    { day: '2026-11-20', place: { host: 'news.test' } },
    'news.test',
  );
  await click('button', 'Delete all');
  expect(actions.forget).toHaveBeenLastCalledWith({});
  await click('button', 'Show all again');
  expect(actions.show).toHaveBeenLastCalledWith({});
});

test('what was deleted is told, with a way back; what is shown alone is named', async () => {
  const undo = vi.fn();
  const only = { entities: ['b'], day: '2026-11-20', place: { host: 'news.test' } };
  const { click, text } = await showPage({ deleted: { said: '4 encounters deleted.', undo }, only });
  expect(text()).toContain('Nov 20, 2026 · Paper Heron · news.test');
  await click('.undo-bar button', 'Undo');
  expect(undo).toHaveBeenCalledOnce();
});

test('whoever deletes by keyboard is at the way back then', async () => {
  const { find, click, root } = await showPage();
  find('button', 'Delete all').focus();
  await click('button', 'Delete all');
  const deleted = { said: 'Gone.', undo: vi.fn() };
  await act(() => render(page({ overview: makeOverview({ total: 0 }), deleted }), root));
  expect(document.activeElement).toBe(find('.undo-bar'));
});

test.each([
  ['on its way', { overview: undefined }, 'Loading'],
  ['not to be read', { overview: undefined, unread: 'newer-store' }, 'Update Byname'],
  ['not deleted', { undone: 'store-full' }, 'so nothing was changed. Free some disk space'],
  ['off and empty', { isOn: false, overview: makeOverview({ total: 0 }) }, 'Nothing is being remembered'],
  ['on and empty', { overview: makeOverview({ total: 0 }) }, 'Nothing was met yet'],
  [
    'nothing left of what is shown',
    { overview: makeOverview({ days: [] }) },
    'Nothing of this is remembered',
  ],
] as const)('%s', async (_, over, said) => {
  expect((await showPage(over)).text()).toContain(said);
});

test('the switch and the time are settings', async () => {
  const { click, find, onSetting } = await showPage({ keptDays: 45 });
  await click('[role=switch]');
  expect(onSetting).toHaveBeenLastCalledWith({ rememberEncounters: false });
  const select = find('select') as HTMLSelectElement;
  expect([...select.options].map(({ value }) => value)).toEqual(['7', '30', '45', '90', '180', '365']);
  select.value = '7';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onSetting).toHaveBeenLastCalledWith({ encountersKeptDays: 7 });
});

test('a private chat that is remembered can be forgotten', async () => {
  const chat = { key: 'telegram:-5', title: 'Team' };
  const { click, actions } = await showPage({ chats: [chat] });
  await click('button', 'Forget: Team');
  expect(actions.forgetChat).toHaveBeenCalledExactlyOnceWith(chat);
});

test('the popup says of the open chat whether it is remembered, and lets a private one be', async () => {
  const onAllow = vi.fn<(isAllowed: boolean) => void>();
  const showMemory = (memory: Parameters<typeof ChatMemoryView>[0]['memory']) =>
    show(<ChatMemoryView memory={memory} texts={en} onAllow={onAllow} />);
  expect((await showMemory({ state: 'off' })).root.childElementCount).toBe(0);
  expect((await showMemory({ state: 'public', title: '@heron' })).text()).toContain('everybody can read it');
  const { click } = await showMemory({ state: 'private', title: 'Team', isAllowed: false });
  await click('[role=switch]');
  expect(onAllow).toHaveBeenCalledExactlyOnceWith(true);
});
