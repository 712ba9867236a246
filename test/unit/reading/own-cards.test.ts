// The card of a name that the user added.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Card } from '../../../lib/intel/card.ts';
import { findMentions } from '../../../lib/match/find.ts';
import { whyCode } from '../../../lib/match/why.ts';
import { cardOfMention } from '../../../lib/reading/cards.ts';
import { makeLexiconHolder } from '../../../lib/reading/lexicon-holder.ts';
import { mentionId } from '../../../lib/reading/mention-id.ts';
import { removeFeed, setFeedTlp } from '../../../lib/store/feeds.ts';
import { attachName } from '../../../lib/store/own.ts';
import { entitiesByLink } from '../../../lib/store/read.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { makeCompileQueue } from '../../../lib/sync/compile-queue.ts';
import { makeAssertion, makeEntity } from '../../make/entity.ts';
import { makeOwnName } from '../../make/own.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const otter = makeEntity({ id: 'stix:otter', name: 'GlassOtter' });
const moth = makeEntity({ id: 'stix:moth', name: 'QuietMoth' });
const kit = makeEntity({ id: 'stix:kit', name: 'GlassOtter', kind: 'malware' });
const relation = makeAssertion({ from: 'stix:otter', to: 'stix:moth', type: 'cooperates-with' });

interface World {
  store: Store;
  /** Compiles what the store holds, and gives the card of the first name in the text with its TLP in the lexicon. */
  read: (text: string) => Promise<{ card: Card | undefined; tlps: string[] }>;
}

async function setUp(): Promise<World> {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [otter, moth, kit], assertions: [relation] });
  const [target] = await entitiesByLink(store, ['stix:otter']);
  await attachName(store, makeOwnName('SlateOtter', { metAt: 'news.example' }), target?.pk ?? -1);
  const queue = makeCompileQueue(store, () => Promise.resolve(), new AbortController().signal);
  const read: World['read'] = async (text) => {
    await queue.run();
    const lexicon = await makeLexiconHolder(store).current();
    const form = lexicon && findMentions(lexicon, text)[2];
    if (!lexicon || form === undefined) return { card: undefined, tlps: [] };
    const card = await cardOfMention(store, lexicon, mentionId(form, whyCode('name')));
    return { card, tlps: lexicon.postings(form).map(({ tlp }) => tlp) };
  };
  return { store, read };
}

test('the user’s part, and the producer’s as linked; relations stay with who says them', async () => {
  const { read } = await setUp();
  const { card } = await read('by SlateOtter today');
  expect(
    card?.parts.map(({ entity, feed, matched, assertions }) => [
      entity.name,
      feed.kind,
      matched.map(({ value, metAt }) => [value, metAt]),
      assertions.length,
    ]),
  ).toEqual([
    ['GlassOtter', 'own', [['SlateOtter', 'news.example']], 0],
    ['GlassOtter', 'file', [], 1],
  ]);
  expect(card?.conflicts).toEqual([]);
});

test('seen from the producer’s name: what conflicts is said once', async () => {
  const { read } = await setUp();
  const { card } = await read('GlassOtter');
  expect(card?.parts.map(({ entity, feed }) => [entity.kind, feed.kind])).toEqual([
    ['threat-actor', 'file'],
    ['malware', 'file'],
    ['threat-actor', 'own'],
  ]);
  expect(card?.conflicts.map(({ because }) => because)).toEqual(['kind']);
});

test('another card’s relation leads to the producer’s entity, not to the user’s', async () => {
  const { store, read } = await setUp();
  const { card } = await read('QuietMoth');
  const [target] = (await entitiesByLink(store, ['stix:otter'])).filter(({ feed }) => feed === 'a');
  expect(card?.parts[0]?.assertions[0]?.other.pk).toBe(target?.pk);
});

test('a stricter marking of the feed holds for the name at once', async () => {
  const { store, read } = await setUp();
  expect((await read('SlateOtter')).tlps).toEqual(['CLEAR']);
  await setFeedTlp(store, 'a', 'AMBER');
  const { card, tlps } = await read('SlateOtter');
  expect(tlps).toEqual(['AMBER']);
  expect(card?.parts[0]?.entity.tlp).toBe('AMBER');
});

test('the name stays when its feed goes', async () => {
  const { store, read } = await setUp();
  await removeFeed(store, 'a');
  const { card } = await read('SlateOtter');
  expect(card?.parts.map(({ entity, feed }) => [entity.name, feed.kind])).toEqual([['GlassOtter', 'own']]);
});
