// A disk that is full when something is to be stored: the answer says so, nothing has changed, and with room again it is done.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { core } from '../../../entrypoints/background/core.ts';
import { onRequest } from '../../../entrypoints/background/requests.ts';
import type { ExtensionRequest, Outcome } from '../../../lib/messages/extension.ts';
import type { Store } from '../../../lib/store/schema.ts';

const ORIGIN = fakeBrowser.runtime.getURL('/').replace(/\/$/, '');
const SENDER = { id: fakeBrowser.runtime.id, origin: ORIGIN } as unknown as Browser.runtime.MessageSender;

const ask = (request: ExtensionRequest): Promise<Outcome<unknown>> =>
  new Promise((resolve) => {
    expect(onRequest(request, SENDER, resolve)).toBe(true);
  });

let full: ReadonlySet<string> = new Set();
let store: Store;
let pks: [number, number];
let id = '';

beforeAll(async () => {
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ version: '1.0.0' }),
    getPlatformInfo: () => Promise.resolve({}),
  });
  Object.assign(fakeBrowser.permissions, { getAll: () => Promise.resolve({ origins: ['*://*/*'] }) });
  Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([]) });
  const made = await core();
  await made.caughtUp;
  ({ store } = made);
  for (const table of store.tables) {
    const write = (): void => {
      if (full.has(table.name)) throw new DOMException('no room', 'QuotaExceededError');
    };
    table.hook('creating', write);
    table.hook('updating', write);
  }
  const [one, other] = await store.entities.limit(2).toArray();
  if (!one || !other) throw new Error('the starter pack is empty');
  pks = [one.pk, other.pk];
  id = one.id;
});
afterEach(() => (full = new Set()));

const contents = async (): Promise<string> =>
  JSON.stringify(
    await Promise.all(store.tables.map(async ({ name }) => [name, await store.table(name).toArray()])),
  );

const FEED = {
  kind: 'url',
  config: { url: 'https://intel.example/a.json' },
  login: { kind: 'none' },
} as const;
const MUTE = { name: 'Play', type: 'alias', createdAt: 1 } as const;
const setup = JSON.stringify({
  format: 'byname-feeds',
  version: 1,
  feeds: [{ ...FEED, login: 'none', schedule: 'by-hand', defaultTlp: 'auto' }],
});
const backup = JSON.stringify({ format: 'byname-backup', version: 1, madeAt: 0, parts: { mutes: [MUTE] } });

const WRITES: [what: string, request: () => ExtensionRequest][] = [
  ['a mute', () => ({ type: 'mute', wish: { name: 'Play', type: 'alias', term: 'good' } })],
  ['a file of mutes', () => ({ type: 'add-mutes', mutes: [MUTE] })],
  [
    'an own name',
    () => ({ type: 'add-name', name: { value: 'Grey Crane', type: 'alias' }, to: { pk: pks[0] } }),
  ],
  ['a note', () => ({ type: 'write-note', id, text: 'As typed.' })],
  ['the watch-list', () => ({ type: 'watch', id, isWatched: true })],
  ['a bond', () => ({ type: 'say-bond', pks, says: 'same' })],
  ['an order of producers', () => ({ type: 'set-producers', order: ['KELA'] })],
  ['a feed', () => ({ type: 'add-feed', form: { ...FEED, schedule: 'by-hand', defaultTlp: 'auto' } })],
  ['a file of feeds', () => ({ type: 'import-feeds', text: setup })],
  ['a backup', () => ({ type: 'take-backup', text: backup, parts: ['mutes'] })],
  ['a reset', () => ({ type: 'reset-parts', parts: ['mutes'] })],
  ['a marking', () => ({ type: 'set-feed-tlp', feedId: 'starter', tlp: 'GREEN' })],
  ['a removal', () => ({ type: 'remove-feed', feedId: 'starter' })],
];

test.each(WRITES)('%s: there is no room, and nothing has changed', async (_, request) => {
  full = new Set(store.tables.map(({ name }) => name));
  const before = await contents();
  expect(await ask(request())).toMatchObject({ ok: false, code: 'store-full' });
  expect(await contents()).toBe(before);
});

test('what is stored, but not in the list of all names, is told as that, and found with room again', async () => {
  full = new Set(['lexicon']);
  const name = { value: 'Grey Crane', type: 'alias' } as const;
  const outcome = await ask({ type: 'add-name', name, to: { pk: pks[0] } });
  expect(outcome).toMatchObject({ ok: false, code: 'not-compiled' });
  expect(JSON.stringify(await ask({ type: 'own-names' }))).toContain('Grey Crane');
  expect(await ask({ type: 'card-of-name', name: 'Grey Crane' })).toMatchObject({ code: 'not-found' });
  full = new Set();
  await (await core()).tools.queue.run();
  expect(await ask({ type: 'card-of-name', name: 'Grey Crane' })).toMatchObject({ ok: true });
});

test('another failure of the store is told as that', async () => {
  const failing = (): never => {
    throw new Dexie.DexieError('UnknownError', 'a bad disk');
  };
  store.mutes.hook('creating', failing);
  expect(await ask({ type: 'add-mutes', mutes: [MUTE] })).toMatchObject({ ok: false, code: 'store-failed' });
  store.mutes.hook('creating').unsubscribe(failing);
  expect(await ask({ type: 'add-mutes', mutes: [MUTE] })).toMatchObject({ ok: true });
});
