import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { strictestOf } from '../../../lib/intel/dossier.ts';
import { withWatched } from '../../../lib/reading/cards.ts';
import { dossierOf, neighboursOf } from '../../../lib/reading/dossier.ts';
import { removeFeed } from '../../../lib/store/feeds.ts';
import { writeNote } from '../../../lib/store/notes.ts';
import { watch } from '../../../lib/store/watched.ts';
import { writeProducerOrder } from '../../../lib/store/producers.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { makeCard, makePart } from '../../make/card.ts';
import { makeAssertion, makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const heron = makeEntity({ id: 'stix:heron', name: 'Paper Heron', producer: 'First Lab' });
const crane = makeEntity({
  id: 'misp:heron',
  name: 'G-9',
  producer: 'Second Lab',
  links: ['misp:heron', 'stix:heron', 'ext:lab:9'],
});
const moth = makeEntity({ id: 'stix:moth', name: 'Quiet Moth' });
const mothToo = makeEntity({ id: 'misp:moth', name: 'M-2', links: ['misp:moth', 'stix:moth'] });
const allied = makeAssertion({ from: 'stix:heron', to: 'stix:moth', type: 'cooperates-with' });
const similar = makeAssertion({ from: 'misp:heron', to: 'misp:moth', type: 'similar', tlp: 'GREEN' });

async function setUp(): Promise<Store> {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [heron, moth], assertions: [allied] });
  await addFeed(store, 'b', { entities: [crane, mothToo], assertions: [similar] });
  return store;
}

test('a column for each producer, in the user’s order, whichever key is asked for', async () => {
  const store = await setUp();
  for (const id of ['stix:heron', 'misp:heron', 'ext:lab:9']) {
    const parts = (await dossierOf(store, id))?.card.parts ?? [];
    expect(parts.map(({ entity }) => entity.name)).toEqual(['Paper Heron', 'G-9']);
  }
  await writeProducerOrder(store, ['Second Lab']);
  const dossier = await dossierOf(store, 'stix:heron');
  expect(dossier?.card.parts.map(({ entity }) => entity.name)).toEqual(['G-9', 'Paper Heron']);
  expect(dossier?.self).toMatchObject({ id: 'misp:heron', name: 'G-9' });
});

test('one thing is one node, whichever feed’s entity a relation leads to', async () => {
  const parts = (await dossierOf(await setUp(), 'stix:heron'))?.card.parts ?? [];
  expect(parts.flatMap(({ assertions }) => assertions.map(({ other }) => other.id))).toEqual(['stix:moth']);
  expect(parts.flatMap(({ overlaps }) => overlaps.map(({ other }) => other.id))).toEqual(['stix:moth']);
});

test('one step further: what is said of a neighbour, each assertion once', async () => {
  const near = await neighboursOf(await setUp(), 'stix:moth');
  expect(near?.self).toMatchObject({ id: 'stix:moth', name: 'Quiet Moth' });
  expect(near?.assertions.map(({ assertion, other }) => [assertion.type, other.name])).toEqual([
    ['cooperates-with', 'Paper Heron'],
    ['similar', 'Paper Heron'],
  ]);
});

test('star and notes are found under any of its keys', async () => {
  const store = await setUp();
  await watch(store, 'misp:heron', 1);
  await writeNote(store, 'stix:heron', 'seen in March', 2);
  await writeNote(store, 'misp:heron', 'see the other one', 3);
  const dossier = await dossierOf(store, 'stix:heron');
  expect(dossier?.isWatched).toBe(true);
  expect(dossier?.notes.map(({ text }) => text)).toEqual(['see the other one', 'seen in March']);
});

test('what no feed has, has none', async () => {
  const store = await setUp();
  expect(await dossierOf(store, 'stix:nobody')).toBeUndefined();
  expect(await neighboursOf(store, 'stix:nobody')).toBeUndefined();
  await removeFeed(store, 'a');
  await removeFeed(store, 'b');
  expect(await dossierOf(store, 'stix:heron')).toBeUndefined();
});

test('it is shared under the strictest marking of all that it shows', async () => {
  const parts = (await dossierOf(await setUp(), 'stix:heron'))?.card.parts ?? [];
  expect(strictestOf(parts)).toBe('GREEN');
  expect(strictestOf([...parts, makePart({ entity: makeEntity({ tlp: 'RED' }) })])).toBe('RED');
});

test('what is marked above the ceiling is not shown, nor what the user wrote', async () => {
  const store = await setUp();
  await writeNote(store, 'stix:heron', 'private', 1);
  const dossier = await dossierOf(store, 'stix:heron', 'CLEAR');
  expect(dossier?.card.parts.flatMap(({ overlaps }) => overlaps)).toEqual([]);
  expect([dossier?.notes, dossier?.areNotesHidden]).toEqual([[], true]);
  expect((await neighboursOf(store, 'stix:moth', 'CLEAR'))?.assertions).toHaveLength(1);
});

test('a card says which of its parts are watched', () => {
  const parts = [makePart({ pk: 4 }), makePart({ pk: 5 })];
  expect(withWatched(makeCard({ parts }), new Set([5, 9])).watched).toEqual([5]);
});
