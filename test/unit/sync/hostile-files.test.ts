// Files that somebody hands to a user, and what a form says of a feed: whatever is in them, what is taken in is sound.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BACKUP_PARTS } from '../../../lib/intel/backup.ts';
import { makeBond } from '../../../lib/intel/bonds.ts';
import { cleanOwnName, makeOwnId } from '../../../lib/intel/own.ts';
import type { RemoteKind } from '../../../lib/intel/sync.ts';
import { loadSettings } from '../../../lib/settings/stored.ts';
import { ownEntities } from '../../../lib/store/own.ts';
import { feedRows } from '../../../lib/store/read.ts';
import { lookAtBackup, takeBackup, writeBackup } from '../../../lib/sync/backup/backup.ts';
import { bindFeed } from '../../../lib/sync/registry.ts';
import { exportSetup, importSetup, lookAtSetup } from '../../../lib/sync/setup.ts';
import { anyJson, mutated } from '../../make/hostile.ts';
import { makeKept, makeNote } from '../../make/kept.ts';
import { runs } from '../../make/runs.ts';
import { makeStore } from '../../make/store.ts';

const UUID = '7cdff317-a673-4474-84ec-4f1754947823';
const SERVER = 'https://intel.example.org/';

const CONFIGS: [kind: RemoteKind, config: unknown][] = [
  ['url', { url: `${SERVER}a.json`, hosts: ['files.example.org'], reading: { as: 'list', kind: 'channel' } }],
  ['taxii', { root: `${SERVER}api/`, collection: 'a', fullEvery: 7 }],
  ['misp', { url: SERVER, galaxies: [{ uuid: UUID, type: 'threat-actor' }], events: true }],
  ['misp-feed', { url: `${SERVER}manifest.json` }],
  ['opencti', { url: SERVER }],
];

const feedOf = ([kind, config]: (typeof CONFIGS)[number]): unknown => ({
  ...{ kind, config, title: 'Ours', defaultTlp: 'AMBER', schedule: 'daily', login: 'none' },
});

const feeds = CONFIGS.map(feedOf);
const SETUP = { format: 'byname-feeds', version: 1, feeds };

const ownEntity = {
  ...{ id: makeOwnId(), kind: 'threat-actor', name: 'Paper Heron', producer: '', tlp: 'AMBER', tlpOwn: true },
  names: [{ value: 'Paper Heron', type: 'alias', producer: '' }],
  ...{ motivations: [], types: [], targets: [], references: [], links: ['own:x'] },
};
const BACKUP = {
  ...{ format: 'byname-backup', version: 1, madeAt: 1 },
  parts: {
    settings: { hoverDelay: 400, sites: ['https://news.example/*'], modes: { 'news.example': 'discreet' } },
    feeds: SETUP,
    'own-names': [ownEntity],
    mutes: [{ name: 'Play', type: 'alias', createdAt: 1 }],
    bonds: [makeBond({ id: 'stix:a', name: 'A' }, { id: 'stix:b', name: 'B' }, 'same', 1)],
    producers: ['MITRE', 'MISP'],
    watched: [makeKept()],
    notes: [makeNote({ text: 'As typed.' })],
  },
};

/** Spoilt anywhere; or only inside and beside whole ones, so that something is left that can be taken. */
const setups = fc.oneof(
  anyJson,
  mutated(SETUP),
  fc
    .array(fc.oneof(fc.oneof(...feeds.map(mutated)), fc.constantFrom(...feeds)), { minLength: 3 })
    .map((some) => ({ ...SETUP, feeds: some })),
);
const backups = fc.oneof(
  anyJson,
  mutated(BACKUP),
  ...Object.entries(BACKUP.parts).map(([name, part]) =>
    mutated(part).map((spoilt) => ({ ...BACKUP, parts: { ...BACKUP.parts, [name]: spoilt } })),
  ),
);

beforeEach(() => fakeBrowser.reset());

describe.each(CONFIGS)('%s', (kind, config) => {
  test('any configuration is asked of its own hosts, or is none', () => {
    expect(bindFeed(kind, config)).toBeDefined();
    fc.assert(
      fc.property(fc.oneof(anyJson, mutated(config)), (value) => {
        const bound = bindFeed(kind, value);
        if (bound === undefined) return;
        expect(new URL(bound.address).protocol).toMatch(/^https?:$/);
        const { request } = bound.begin(undefined, 0);
        expect(bound.hosts).toContain(new URL(request.url).host);
        expect(bindFeed(kind, bound.config)?.config).toEqual(bound.config);
      }),
      runs(1_000),
    );
  });
});

test.each(['', '.', '..', '\ud800', 'a'.repeat(301)])(
  '“%s” is no collection of a TAXII server',
  (collection) => {
    expect(bindFeed('taxii', { root: SERVER, collection })).toBeUndefined();
  },
);

test('a file of feeds is taken feed by feed, and what it says comes true', async () => {
  let added = 0;
  await fc.assert(
    fc.asyncProperty(setups, async (json) => {
      const store = await makeStore();
      const text = JSON.stringify(json);
      const said = await lookAtSetup(store, text);
      expect(await importSetup(store, text)).toEqual(said);
      const rows = (await feedRows(store)).filter(({ remote }) => remote !== undefined);
      expect(rows).toHaveLength(said?.added ?? 0);
      expect(await store.secrets.count()).toBe(0);
      expect(await lookAtSetup(store, await exportSetup(store))).toMatchObject({ added: 0, refused: 0 });
      added += rows.length;
      await store.delete();
    }),
    runs(100),
  );
  expect(added).toBeGreaterThan(20);
});

test('what was taken from a backup is sound, whatever else was in it', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(backups, async (json) => {
      fakeBrowser.reset();
      const store = await makeStore();
      const text = JSON.stringify(json);
      const { ok } = await lookAtBackup(store, text);
      expect(await takeBackup(store, text, BACKUP_PARTS)).toBe(ok);
      for (const { row } of await ownEntities(store))
        for (const { value } of row.names) expect(cleanOwnName(value)).toBe(value);
      expect((await loadSettings()).rememberEncounters).toBe(false);
      // All that is here now would be taken by another browser.
      const again = await lookAtBackup(store, await writeBackup(store, 2));
      const parts = again.ok ? again.found.parts : [];
      expect(parts.map(({ refused }) => refused)).toEqual(BACKUP_PARTS.map(() => 0));
      taken += parts.reduce((sum, { known }) => sum + known, 0);
      await store.delete();
    }),
    runs(100),
  );
  expect(taken).toBeGreaterThan(300);
});

test('a text that is no JSON is no backup and no file of feeds', async () => {
  const store = await makeStore();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      expect((await lookAtBackup(store, `{${text}`)).ok).toBe(false);
      expect(await lookAtSetup(store, `{${text}`)).toBeUndefined();
    }),
    runs(100),
  );
});
