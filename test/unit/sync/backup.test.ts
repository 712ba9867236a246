import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_PARTS, type BackupLook } from '../../../lib/intel/backup.ts';
import { makeBond } from '../../../lib/intel/bonds.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { changeSettings, loadSettings } from '../../../lib/settings/stored.ts';
import { addMutes } from '../../../lib/store/mutes.ts';
import { addEntity, ownEntities } from '../../../lib/store/own.ts';
import { readProducerOrder, writeProducerOrder } from '../../../lib/store/producers.ts';
import { feedRows } from '../../../lib/store/read.ts';
import { addRemote } from '../../../lib/store/remote-feeds.ts';
import { noteList, putBackNote } from '../../../lib/store/notes.ts';
import { storeFailureOf } from '../../../lib/store/failure.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { putBackWatched, watchList } from '../../../lib/store/watched.ts';
import {
  lookAtBackup,
  resetParts,
  takeBackup,
  undoable,
  undoLast,
  writeBackup,
} from '../../../lib/sync/backup/backup.ts';
import { exportSetup, importSetup } from '../../../lib/sync/setup.ts';
import { makeKept, makeNote } from '../../make/kept.ts';
import { makeStore } from '../../make/store.ts';

const ALL = [...BACKUP_PARTS];
const NOW = Date.now();

beforeEach(() => fakeBrowser.reset());

/** A store in which the user has made one of everything. */
async function makeUsed(): Promise<Store> {
  const store = await makeStore();
  await changeSettings({ hoverDelay: 400, rememberEncounters: true, trusted: ['news.example'] });
  await addMutes(store, [{ name: 'Play', type: 'alias', createdAt: NOW }]);
  await store.bonds.put(makeBond({ id: 'stix:a', name: 'A' }, { id: 'stix:b', name: 'B' }, 'same', NOW));
  await writeProducerOrder(store, ['MITRE', 'MISP']);
  await addEntity(store, { value: 'Paper Heron', type: 'alias' }, { kind: 'threat-actor', tlp: 'AMBER' });
  await putBackWatched(store, makeKept());
  await putBackNote(store, makeNote({ text: 'As typed.' }));
  await addRemote(store, {
    setup: {
      kind: 'url',
      config: { url: 'https://intel.example/a.json?key=hush' },
      schedule: 'by-hand',
      isPaused: false,
    },
    login: { kind: 'bearer', key: 'top-secret' },
    loginKind: 'bearer',
    defaultTlp: 'AMBER',
    title: 'Ours',
    isWanted: false,
  });
  return store;
}

/** What there is, in short. */
async function brief(store: Store): Promise<unknown> {
  return {
    delay: (await loadSettings()).hoverDelay,
    mutes: (await store.mutes.toArray()).map(({ name }) => name),
    bonds: await store.bonds.count(),
    order: await readProducerOrder(store),
    names: (await ownEntities(store)).flatMap(({ row }) => row.names.map(({ value }) => value)),
    watched: (await watchList(store)).map(({ name }) => name),
    notes: (await noteList(store)).map(({ text }) => text),
    feeds: (await feedRows(store)).filter(({ remote, state }) => remote && state !== 'removed').length,
  };
}

const FULL = {
  delay: 400,
  mutes: ['Play'],
  bonds: 1,
  order: ['MITRE', 'MISP'],
  names: ['Paper Heron'],
  watched: ['Paper Heron'],
  notes: ['As typed.'],
  feeds: 1,
};
const EMPTY = {
  delay: DEFAULT_SETTINGS.hoverDelay,
  mutes: [],
  bonds: 0,
  order: [],
  names: [],
  watched: [],
  notes: [],
  feeds: 0,
};

async function looks(store: Store, text: string): Promise<readonly BackupLook[]> {
  const read = await lookAtBackup(store, text);
  if (!read.ok) throw new Error(read.code);
  return read.found.parts;
}

test('another browser has everything after it, and no login', async () => {
  const text = await writeBackup(await makeUsed(), NOW);
  expect(text).not.toContain('top-secret');
  expect(text).not.toContain('hush');
  fakeBrowser.reset();
  const other = await makeStore();
  const read = await lookAtBackup(other, text);
  expect(read).toMatchObject({ ok: true, found: { madeAt: NOW, withoutLogin: 1 } });
  expect((await looks(other, text)).map(({ part, added }) => [part, added > 0])).toEqual(
    ALL.map((part) => [part, true]),
  );
  expect(await brief(other)).toEqual(EMPTY);
  expect(await takeBackup(other, text, ALL)).toBe(true);
  expect(await brief(other)).toEqual(FULL);
  expect((await loadSettings()).rememberEncounters).toBe(false);
});

test('a second time nothing is new, and nothing comes twice', async () => {
  const store = await makeUsed();
  const text = await writeBackup(store, NOW);
  expect((await looks(store, text)).map(({ added, refused }) => added + refused)).toEqual(ALL.map(() => 0));
  await takeBackup(store, text, ALL);
  expect(await brief(store)).toEqual(FULL);
});

test('what was taken in is taken back, and what was there is there again', async () => {
  const text = await writeBackup(await makeUsed(), NOW);
  fakeBrowser.reset();
  const other = await makeStore();
  await addMutes(other, [{ name: 'Silence', type: 'alias', createdAt: NOW }]);
  const before = await brief(other);
  await takeBackup(other, text, ALL);
  expect(await undoable(other)).toMatchObject({ what: 'import' });
  expect(await undoLast(other)).toBe(true);
  expect(await brief(other)).toEqual(before);
  expect(await undoLast(other)).toBe(false);
});

test('only the parts that are wanted', async () => {
  const text = await writeBackup(await makeUsed(), NOW);
  fakeBrowser.reset();
  const other = await makeStore();
  await takeBackup(other, text, ['mutes']);
  expect(await brief(other)).toEqual({ ...EMPTY, mutes: ['Play'] });
});

test('a reset empties what it names, and can be taken back', async () => {
  const store = await makeUsed();
  await resetParts(store, ['mutes', 'own-names']);
  expect(await brief(store)).toEqual({ ...FULL, mutes: [], names: [] });
  await undoLast(store);
  expect(await brief(store)).toEqual(FULL);
  await resetParts(store, ALL);
  expect(await brief(store)).toEqual(EMPTY);
  expect((await loadSettings()).sites).toEqual(DEFAULT_SETTINGS.sites);
  await undoLast(store);
  expect(await brief(store)).toEqual(FULL);
});

describe('a disk that is full in the middle', () => {
  const TABLES = ['feeds', 'entities', 'mutes', 'bonds', 'meta', 'watched', 'notes'] as const;

  /** Nothing new goes into the table. */
  function fill(store: Store, table: (typeof TABLES)[number]): void {
    store.table(table).hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
  }

  test.each(TABLES)(
    '(at %s): nothing of a file is taken in, and nothing is there to take back',
    async (table) => {
      const text = await writeBackup(await makeUsed(), NOW);
      fakeBrowser.reset();
      const other = await makeStore();
      const settings = await loadSettings();
      fill(other, table);
      const taking = takeBackup(other, text, ALL);
      await expect(taking.catch(storeFailureOf)).resolves.toBe('store-full');
      expect(await brief(other)).toEqual(EMPTY);
      expect(await loadSettings()).toEqual(settings);
      expect(await undoable(other)).toBeUndefined();
    },
  );

  test('a reset that can’t be kept for taking back is none', async () => {
    const store = await makeUsed();
    fill(store, 'meta');
    await expect(resetParts(store, ALL).catch(storeFailureOf)).resolves.toBe('store-full');
    expect(await brief(store)).toEqual(FULL);
  });

  test.each(['mutes', 'notes'] as const)(
    '(at %s): what is taken back only in part can still be taken back',
    async (table) => {
      const store = await makeUsed();
      await resetParts(store, ALL);
      const before = await brief(store);
      fill(store, table);
      await expect(undoLast(store).catch(storeFailureOf)).resolves.toBe('store-full');
      expect(await brief(store)).toEqual(before);
      expect(await undoable(store)).toMatchObject({ what: 'reset' });
    },
  );

  test('a file of feeds comes in whole or not at all', async () => {
    const text = await exportSetup(await makeUsed());
    const two = JSON.parse(text) as { feeds: { config: object }[] };
    two.feeds.push({ ...two.feeds[0], config: { url: 'https://other.example/b.json' } });
    const other = await makeStore();
    let count = 0;
    other.feeds.hook('creating', () => {
      if ((count += 1) === 2) throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(importSetup(other, JSON.stringify(two)).catch(storeFailureOf)).resolves.toBe('store-full');
    expect(await other.feeds.count()).toBe(0);
  });
});

describe('a file that is no good', () => {
  test.each([
    ['no JSON', '{ "format"', 'not-json'],
    ['another format', '{ "format": "byname-mutes", "version": 1 }', 'unknown-format'],
    ['a newer version', '{ "format": "byname-backup", "version": 9, "parts": {} }', 'newer-version'],
  ])('%s is refused as a whole', async (_what, text, code) => {
    const store = await makeUsed();
    expect(await lookAtBackup(store, text)).toEqual({ ok: false, code });
    expect(await takeBackup(store, text, ALL)).toBe(false);
    expect(await brief(store)).toEqual(FULL);
    expect(await undoable(store)).toBeUndefined();
  });

  test('broken entries are counted, the others come in, and nothing that is here is lost', async () => {
    const store = await makeUsed();
    const parts = {
      settings: { hoverDelay: 'soon', markStyle: 'tint' },
      feeds: 7,
      'own-names': [{ id: 'own:evil', names: '<b>' }, null],
      mutes: [{ name: 'Silence', type: 'alias', createdAt: NOW }, { name: 3 }],
      bonds: [{ pair: 'x', a: 'stix:a', b: 'stix:b', says: 'same', names: ['A', 'B'], at: 1 }],
      producers: 'MITRE',
      watched: [makeKept({ id: 'stix:other', name: 'Quiet Moth', at: 1 }), { ...makeKept(), kind: 'friend' }],
      notes: [makeKept(), makeNote({ text: 'Of the file.' })],
      'something-newer': [1],
    };
    const text = JSON.stringify({ format: 'byname-backup', version: 1, madeAt: -1, parts });
    expect(await looks(store, text)).toEqual([
      { part: 'settings', added: 1, known: 1, refused: 0 },
      { part: 'feeds', added: 0, known: 0, refused: 1 },
      { part: 'own-names', added: 0, known: 0, refused: 2 },
      { part: 'mutes', added: 1, known: 0, refused: 1 },
      { part: 'bonds', added: 0, known: 0, refused: 1 },
      { part: 'producers', added: 0, known: 0, refused: 0 },
      { part: 'watched', added: 1, known: 0, refused: 1 },
      { part: 'notes', added: 0, known: 1, refused: 1 },
    ]);
    await takeBackup(store, text, ALL);
    expect(await brief(store)).toEqual({
      ...FULL,
      mutes: ['Play', 'Silence'],
      watched: ['Paper Heron', 'Quiet Moth'],
    });
    expect((await loadSettings()).markStyle).toBe('tint');
  });
});
