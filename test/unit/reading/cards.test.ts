import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { findMentions } from '../../../lib/match/find.ts';
import { whyCode } from '../../../lib/match/why.ts';
import { mentionId } from '../../../lib/reading/mention-id.ts';
import type { Lexicon } from '../../../lib/match/lexicon.ts';
import { cardOfEntity, cardOfMention } from '../../../lib/reading/cards.ts';
import { makeLexiconHolder } from '../../../lib/reading/lexicon-holder.ts';
import { sayBond } from '../../../lib/store/bonds.ts';
import { removeFeed } from '../../../lib/store/feeds.ts';
import { writeProducerOrder } from '../../../lib/store/producers.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { makeCompileQueue } from '../../../lib/sync/compile-queue.ts';
import { makeAssertion, makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const otter = makeEntity({ id: 'stix:otter', name: 'GlassOtter', names: ['OtterTeam'] });
const kit = makeEntity({ id: 'stix:kit', name: 'OtterTeam', kind: 'malware' });
const moth = makeEntity({ id: 'stix:moth', name: 'QuietMoth' });
const elsewhere = makeEntity({ id: 'misp:otter', name: 'G-9', links: ['misp:otter', 'stix:otter'] });
const relation = makeAssertion({ from: 'stix:otter', to: 'stix:moth', type: 'cooperates-with' });
const overlap = makeAssertion({ from: 'misp:otter', to: 'stix:moth', type: 'similar' });

async function setUp(): Promise<{ store: Store; lexicon: Lexicon }> {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [kit, otter, moth], assertions: [relation] });
  await addFeed(store, 'b', { entities: [elsewhere], assertions: [overlap] });
  const queue = makeCompileQueue(store, () => Promise.resolve(), new AbortController().signal);
  await queue.run();
  const lexicon = await makeLexiconHolder(store).current();
  if (!lexicon) throw new Error('no lexicon');
  return { store, lexicon };
}

const mentionIn = (lexicon: Lexicon, text: string): number =>
  mentionId(findMentions(lexicon, text)[2] ?? -1, whyCode('name'));

test('a shared name: all entities, actors first, with the name that matched; linked ones after them', async () => {
  const { store, lexicon } = await setUp();
  const card = await cardOfMention(store, lexicon, mentionIn(lexicon, 'by OtterTeam today'));
  const parts = card?.parts.map(({ entity, matched, feed }) => [
    entity.name,
    feed.id,
    matched.map(({ value, type }) => `${value} ${type}`),
  ]);
  expect(parts).toEqual([
    ['GlassOtter', 'a', ['OtterTeam alias']],
    ['OtterTeam', 'a', ['OtterTeam primary']],
    ['G-9', 'b', []],
  ]);
  expect(card?.conflicts.map(({ because }) => because)).toContain('kind');
});

test("a part carries its own assertions, overlaps apart, and nothing of the store's", async () => {
  const { store, lexicon } = await setUp();
  const card = await cardOfMention(store, lexicon, mentionIn(lexicon, 'GlassOtter'));
  const [first, second] = card?.parts ?? [];
  expect(first?.entity).toEqual(otter);
  expect(first?.assertions).toMatchObject([
    { assertion: relation, direction: 'out', other: { name: 'QuietMoth', kind: 'threat-actor' } },
  ]);
  expect(first?.overlaps).toEqual([]);
  expect(second?.overlaps).toMatchObject([{ assertion: overlap }]);
});

test('the card of one entity, opened from another card', async () => {
  const { store } = await setUp();
  const pk = (await store.entities.where('[feed+id]').equals(['a', 'stix:moth']).first())?.pk ?? -1;
  const card = await cardOfEntity(store, pk);
  expect(card?.parts.map(({ entity }) => entity.name)).toEqual(['QuietMoth']);
  expect(card?.parts[0]?.assertions).toMatchObject([{ direction: 'in', other: { name: 'GlassOtter' } }]);
});

test('what the user says of two entities shows on the card', async () => {
  const { store, lexicon } = await setUp();
  const pk = async (id: string): Promise<number> =>
    (await store.entities.toArray()).find((row) => row.id === id)?.pk ?? -1;
  await sayBond(store, [await pk('stix:otter'), await pk('misp:otter')], 'different', 1);
  await sayBond(store, [await pk('stix:otter'), await pk('stix:moth')], 'same', 2);
  const card = await cardOfMention(store, lexicon, mentionIn(lexicon, 'GlassOtter'));
  expect(card?.parts.map(({ entity }) => entity.name)).toEqual(['GlassOtter', 'QuietMoth']);
  expect(card?.bonds.map(({ state }) => state)).toEqual(['same']);
});

test('the first of the user’s producers gives the headline', async () => {
  const store = await makeStore();
  const [a, b] = ['First Lab', 'Second Lab'].map((producer) =>
    makeEntity({ name: 'GlassOtter', producer, id: `stix:${producer}` }),
  );
  if (!a || !b) throw new Error('not made');
  await addFeed(store, 'a', { entities: [a, b] });
  await makeCompileQueue(store, () => Promise.resolve(), new AbortController().signal).run();
  const lexicon = await makeLexiconHolder(store).current();
  if (!lexicon) throw new Error('no lexicon');
  const producersOf = async (): Promise<string[] | undefined> =>
    (await cardOfMention(store, lexicon, mentionIn(lexicon, 'GlassOtter')))?.parts.map(
      ({ entity }) => entity.producer,
    );
  expect(await producersOf()).toEqual(['First Lab', 'Second Lab']);
  await writeProducerOrder(store, ['Second Lab', 'First Lab']);
  expect(await producersOf()).toEqual(['Second Lab', 'First Lab']);
});

test('entities of a removed feed have no card', async () => {
  const { store, lexicon } = await setUp();
  await removeFeed(store, 'a');
  expect(await cardOfMention(store, lexicon, mentionIn(lexicon, 'OtterTeam'))).toBeUndefined();
  expect(await cardOfEntity(store, 1)).toBeUndefined();
});

test('while presenting, a card holds nothing that is marked above the ceiling', async () => {
  const store = await makeStore();
  const secret = makeEntity({ id: 'stix:secret', name: 'PaperHeron', tlp: 'RED' });
  const amber = makeAssertion({ from: 'stix:otter', to: 'stix:moth', type: 'uses', tlp: 'AMBER' });
  const toSecret = makeAssertion({ from: 'stix:otter', to: 'stix:secret', type: 'controls' });
  const inner = { ...elsewhere, tlp: 'AMBER' } as const;
  await addFeed(store, 'a', {
    entities: [otter, moth, secret, inner],
    assertions: [relation, amber, toSecret],
  });
  const queue = makeCompileQueue(store, () => Promise.resolve(), new AbortController().signal);
  await queue.run();
  const lexicon = await makeLexiconHolder(store).current();
  if (!lexicon) throw new Error('no lexicon');

  const card = await cardOfMention(store, lexicon, mentionIn(lexicon, 'GlassOtter'), 'GREEN');
  expect(card?.parts.map(({ entity }) => entity.name)).toEqual(['GlassOtter']);
  expect(card?.parts[0]?.assertions.map(({ assertion }) => assertion.type)).toEqual(['cooperates-with']);
  const heron = mentionIn(lexicon, 'PaperHeron');
  expect(await cardOfMention(store, lexicon, heron, 'GREEN')).toBeUndefined();
  expect(await cardOfMention(store, lexicon, heron, 'RED')).toBeDefined();
  const [row] = await store.entities.filter(({ name }) => name === 'PaperHeron').toArray();
  expect(await cardOfEntity(store, row?.pk ?? -1, 'AMBER')).toBeUndefined();
});
