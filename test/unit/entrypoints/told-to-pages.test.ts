// All that the background tells a page, word by word: offsets and numbers, nothing of the intel.
import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetAccess } from '../../../entrypoints/background/access.ts';
import { core } from '../../../entrypoints/background/core.ts';
import { servePage } from '../../../entrypoints/background/pages.ts';
import { HIT_SIZE, MAX_FIND_LENGTH, UNPAINTED, type PageRequest } from '../../../lib/messages/page.ts';
import { HOST_SHEET } from '../../../lib/reading/host-sheet.ts';
import { markSheet } from '../../../lib/reading/mark-sheet.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { changeSettings } from '../../../lib/settings/stored.ts';

const MARKS = 'abc';
const ADDRESS = 'https://news.example/';

/** To the port, to the tab, and into the page. */
const told: unknown[] = [];
const noted =
  <T>(answer?: T) =>
  (...said: unknown[]): Promise<T | undefined> => {
    told.push(...said.filter((each) => typeof each === 'object'));
    return Promise.resolve(answer);
  };

beforeAll(() => {
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ version: '1.0.0' }),
    getPlatformInfo: () => Promise.resolve({}),
  });
  Object.assign(fakeBrowser.permissions, { getAll: () => Promise.resolve({ origins: ['*://*/*'] }) });
  Object.assign(fakeBrowser.tabs, { sendMessage: noted(), get: () => Promise.resolve({ url: ADDRESS }) });
  Object.assign(fakeBrowser.scripting, { insertCSS: noted() });
});

const Numbers = v.array(v.number());
const Opaque = v.pipe(v.string(), v.regex(/^(?:[0-9a-z]+:(?:[-_!][0-9a-z]+)+)?$/));
const Sheet = v.literal(markSheet(MARKS, 'underline'));

/** Whatever else is said is one thing too many. */
const Allowed = v.union([
  v.strictObject({
    type: v.literal('policy'),
    policy: v.strictObject({
      mode: v.literal('mark'),
      hoverDelay: v.number(),
      hoverModifier: v.literal('none'),
      firstOnly: v.boolean(),
      cardKey: v.pipe(v.string(), v.uuid()),
      hostStyle: v.literal(HOST_SHEET),
    }),
  }),
  v.strictObject({
    type: v.literal('found'),
    seq: v.number(),
    version: v.number(),
    hits: Numbers,
    things: v.exactOptional(Numbers),
  }),
  v.strictObject({ type: v.literal('sheet'), css: Sheet }),
  v.strictObject({
    type: v.literal('learnt'),
    version: v.number(),
    context: Opaque,
    unlocked: Numbers,
  }),
  v.strictObject({ type: v.picklist(['share', 'forget', 'report', 'read-again']) }),
  v.strictObject({ type: v.literal('places'), version: v.number() }),
  // Its own words, which it has sent itself.
  v.strictObject({
    type: v.literal('card-for-frame'),
    version: v.number(),
    mention: v.number(),
    text: v.literal('UserSec'),
  }),
  // insertCSS
  v.strictObject({ target: v.object({ tabId: v.number() }), css: Sheet, origin: v.literal('AUTHOR') }),
  // tabs.sendMessage
  v.strictObject({ frameId: v.exactOptional(v.number()) }),
]);

const Typed = v.object({ type: v.string() });
const Policy = v.object({ type: v.literal('policy'), policy: v.looseObject({}) });
const Found = v.object({ type: v.literal('found'), version: v.number(), hits: Numbers });

/** A document of the tab: gives what it says to the background. */
function open(tabId: number, frameId: number): (request: PageRequest) => void {
  const listeners: ((message: unknown) => void)[] = [];
  servePage({
    sender: { tab: { id: tabId, url: ADDRESS, incognito: false }, frameId, url: ADDRESS },
    postMessage: noted(),
    onMessage: { addListener: (listener: (message: unknown) => void) => listeners.push(listener) },
    onDisconnect: { addListener: () => undefined },
  } as unknown as Browser.runtime.Port);
  return (request) => listeners.forEach((listener) => listener(request));
}

async function settle(settings: Partial<Settings>): Promise<void> {
  await changeSettings({ sites: ['*://*/*'], ...settings });
  forgetAccess();
  await (
    await core()
  ).caughtUp;
}

async function waitForFound(count: number): Promise<v.InferOutput<typeof Found>[]> {
  return vi.waitFor(() => {
    const found = told.filter((each) => v.is(Found, each));
    expect(found.length).toBeGreaterThanOrEqual(count);
    return found;
  });
}

test.each([
  [1, 'all'],
  [2, 'first'],
] as const)('numbers, nothing else (tab %i, %s mentions)', async (tabId, mentions) => {
  told.length = 0;
  await settle({ mentions });
  const say = open(tabId, 0);
  const inside = open(tabId, 1);
  const text =
    'UserSec, RipperSec and #FreeDurov on t.me/cyberdragon. Silence, a group of hackers, and Play, too.';
  say({ type: 'hello', marks: MARKS });
  inside({ type: 'hello', marks: MARKS });
  say({ type: 'find', seq: 1, text, context: '' });
  const [found] = await waitForFound(1);
  expect(found?.hits.length).toBeGreaterThanOrEqual(3 * 4);
  const [, , mention = 0] = found?.hits ?? [];
  const version = found?.version ?? 0;
  say({ type: 'new-document' });
  say({ type: 'context', context: `${version.toString(36)}:-1_2` });
  say({ type: 'seen', version, mentions: [mention, 1], changed: false });
  say({ type: 'met', version, posts: [{ place: '1', said: {}, mentions: [mention], answered: [] }] });
  inside({ type: 'card-elsewhere', version, mention, text: 'UserSec' });
  const peers = { site: 'telegram-k' as const, places: [0, 7], said: ['@usersec'] };
  say({ type: 'find', seq: 2, text, context: '', peers });
  await waitForFound(2);
  await vi.waitFor(() => expect(JSON.stringify(told)).toContain('card-for-frame'));
  for (const each of told) expect(v.safeParse(Allowed, each).issues, JSON.stringify(each)).toBeUndefined();
  const types = told.flatMap((each) => (v.is(Typed, each) ? each.type : []));
  expect(new Set(types)).toEqual(
    new Set(['policy', 'found', 'sheet', 'learnt', 'share', 'forget', 'report', 'card-for-frame']),
  );
  expect(JSON.stringify(told).includes('things')).toBe(mentions === 'first');
});

test('in mode “discreet” nothing that would be put into the page', async () => {
  told.length = 0;
  await settle({ modes: { 'news.example': 'discreet' } });
  const say = open(3, 0);
  say({ type: 'hello', marks: MARKS });
  say({ type: 'find', seq: 1, text: 'UserSec and RipperSec', context: '' });
  const [found] = await waitForFound(1);
  expect(found?.hits.filter((_, at) => at % HIT_SIZE === HIT_SIZE - 1)).toEqual([UNPAINTED, UNPAINTED]);
  // What is not awaited has had its time, too.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const policies = told.flatMap((each) => (v.is(Policy, each) ? [each.policy] : []));
  expect(policies).toMatchObject([{ mode: 'discreet', hostStyle: '' }]);
  expect(told.filter((each) => v.is(v.object({ css: v.string() }), each))).toEqual([]);
  await settle({ modes: {} });
});

test('a broken message is not answered, and does nothing', async () => {
  told.length = 0;
  const say = open(4, 0) as (message: unknown) => void;
  const text = 'UserSec';
  for (const message of [
    ...[undefined, null, 7, 'find', [], {}, { type: 'find' }, { type: 'constructor' }],
    { type: 'find', seq: -1, text, context: '' },
    { type: 'find', seq: 1, text: [text], context: '' },
    { type: 'find', seq: 1, text: text.repeat(MAX_FIND_LENGTH), context: '' },
    { type: 'hello', marks: 'a){} * { display: none }' },
    { type: 'card-elsewhere', version: 1, mention: '1', text },
  ])
    say(message);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).toEqual([]);
  say({ type: 'find', seq: 2, text, context: '' });
  await waitForFound(1);
});
