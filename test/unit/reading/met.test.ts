import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Bonds, makeBond } from '../../../lib/intel/bonds.ts';
import { producerRank } from '../../../lib/intel/producers.ts';
import { metCounts, metSummary } from '../../../lib/reading/met.ts';
import { metOverview } from '../../../lib/reading/met-overview.ts';
import { addEncounters } from '../../../lib/store/encounters.ts';
import { removeFeed } from '../../../lib/store/feeds.ts';
import { makeEncounter } from '../../make/encounter.ts';
import { makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const NOW = new Date(2026, 10, 20, 15).getTime();
const ASKED = { since: 0, now: NOW };
const NONE = new Bonds([]);

const kela = makeEntity({ id: 'stix:1', name: 'UserSec', links: ['stix:1', 'ext:x:1'], tlp: 'GREEN' });
const misp = makeEntity({ id: 'misp:1', name: 'User Sec', links: ['misp:1', 'ext:x:1'] });
const other = makeEntity({ id: 'stix:2', name: 'RipperSec' });

async function setUp() {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [kela, other] });
  await addFeed(store, 'b', { entities: [misp] });
  return store;
}

test('an entity is met under whichever of its link keys it was: a place counts once', async () => {
  const store = await setUp();
  const first = makeEncounter({ entity: 'stix:1', at: NOW - 5 });
  await addEncounters(store, [
    first,
    { ...first, entity: 'misp:1', at: NOW - 4 },
    makeEncounter({ entity: 'misp:1', at: NOW - 3 }),
  ]);
  const count = { count: 2, firstAt: NOW - 5, lastAt: NOW - 3 };
  expect(await metCounts(store, NONE, ['stix:1', 'misp:1', 'stix:2', 'gone:1'], ASKED)).toEqual({
    'stix:1': count,
    'misp:1': count,
  });
  expect(await metSummary(store, NONE, 'ext:x:1', ASKED)).toMatchObject(count);
  const parted = new Bonds([makeBond(kela, misp, 'different', 1)]);
  expect(await metCounts(store, parted, ['stix:1'], ASKED)).toMatchObject({ 'stix:1': { count: 1 } });
});

test('what was met today on the tab’s own site says nothing of before; what is too old neither', async () => {
  const store = await setUp();
  await addEncounters(store, [
    makeEncounter({ entity: 'stix:1', at: NOW }),
    makeEncounter({ entity: 'stix:2', at: NOW, host: 'other.test' }),
  ]);
  const ids = ['stix:1', 'stix:2'];
  expect(Object.keys(await metCounts(store, NONE, ids, { ...ASKED, here: 'news.test' }))).toEqual(['stix:2']);
  expect(await metCounts(store, NONE, ids, { ...ASKED, since: NOW + 1 })).toEqual({});
});

test('the overview joins what is one thing, and knows by name what no feed knows any more', async () => {
  const store = await setUp();
  await addEncounters(store, [
    makeEncounter({ entity: 'stix:1', name: 'UserSec', at: NOW }),
    makeEncounter({ entity: 'misp:1', name: 'User Sec', at: NOW - 1 }),
    makeEncounter({ entity: 'stix:2', name: 'RipperSec', at: NOW, host: 'other.test' }),
  ]);
  const { total, entities, places } = await metOverview(store, NONE, producerRank([]), {}, 0);
  expect(total).toBe(3);
  expect(entities.map(({ keys, name, tlp, count }) => [keys.sort(), name, tlp, count])).toEqual([
    [['misp:1', 'stix:1'], 'UserSec', 'GREEN', 2],
    [['stix:2'], 'RipperSec', 'CLEAR', 1],
  ]);
  expect(places.map(({ host, count }) => [host, count])).toEqual([
    ['news.test', 2],
    ['other.test', 1],
  ]);
  await removeFeed(store, 'a');
  const after = await metOverview(store, NONE, producerRank([]), { place: { host: 'other.test' } }, 0);
  expect(after.total).toBe(3);
  expect(after.entities).toMatchObject([{ name: 'RipperSec', keys: ['stix:2'], count: 1 }]);
  expect(after.entities[0]).not.toHaveProperty('tlp');
});
