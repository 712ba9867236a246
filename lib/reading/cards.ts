// From a mention, or from an entity, to the card: fetches what the card needs and has it built.
import { buildCard, type StoredEntity } from '../intel/build-card.ts';
import type { Card, CardTarget, MatchStrength } from '../intel/card.ts';
import type { Feed } from '../intel/feed.ts';
import { isOwn } from '../intel/own.ts';
import type { Bonds } from '../intel/bonds.ts';
import { isUpTo, type Tlp } from '../intel/tlp.ts';
import { producerRank, type ProducerRank } from '../intel/producers.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { isReason, strengthOf } from '../match/why.ts';
import { assertionIn, entityIn } from '../store/bare-rows.ts';
import { readBonds } from '../store/bonds.ts';
import { readyFeeds } from '../store/feeds.ts';
import { readProducerOrder } from '../store/producers.ts';
import { assertionsOf, entitiesByLink, entitiesByPk, linkedGroups, withLinked } from '../store/read.ts';
import type { EntityRow, Store } from '../store/schema.ts';
import { inCardOrder, type MatchedNames } from './card-order.ts';
import { postingsOf } from './hits.ts';
import { whyCodeOf, whyOf } from './mention-id.ts';

function storedOf(row: EntityRow, feed: Feed): StoredEntity {
  const { kind, title, importedAt } = feed;
  return { pk: row.pk, entity: entityIn(row), feed: { id: row.feed, kind, title, importedAt } };
}

/** Whether something may be shown. */
type IsShown = (marked: { tlp: Tlp }) => boolean;

const shownUpTo =
  (ceiling: Tlp | undefined): IsShown =>
  ({ tlp }) =>
    isUpTo(tlp, ceiling);

/** The things behind rows that a card's relations lead to. */
type Things = (rows: readonly EntityRow[], bonds: Bonds) => Promise<EntityRow[][]> | EntityRow[][];

/** By what is at hand: a card is waited for. */
const thingsAtHand: Things = (rows, bonds) => bonds.groups(rows);

/** Link key → what it leads to, called as the first of the user's producers calls it. */
async function targetsOf(
  store: Store,
  links: readonly string[],
  things: (rows: readonly EntityRow[]) => ReturnType<Things>,
  rank: ProducerRank,
  isShown: IsShown,
): Promise<Map<string, CardTarget>> {
  const found = await entitiesByLink(store, [...new Set(links)]);
  // The user's names carry the links of what they are attached to, and aren't it.
  const rows = found.filter((row) => !isOwn(row));
  const ends = (await things(rows)).flatMap((thing) => {
    const [head] = inCardOrder(thing.filter(isShown), rank);
    if (head === undefined) return [];
    const { pk, id, name, kind } = head;
    return thing.map((row) => ({ row, target: { pk, id, name, kind } }));
  });
  // Its own id is an entity's before it is that of another that points at it.
  return new Map([
    ...ends.flatMap(({ row, target }) => row.links.map((link) => [link, target] as const)),
    ...ends.map(({ row, target }) => [row.id, target] as const),
  ]);
}

async function build(
  store: Store,
  start: readonly EntityRow[],
  matched: MatchedNames,
  strength: MatchStrength,
  isShown: IsShown,
  things: Things = thingsAtHand,
): Promise<Card> {
  const [feeds, bonds, order] = await Promise.all([
    readyFeeds(store),
    readBonds(store),
    readProducerOrder(store),
  ]);
  const all = (await withLinked(store, start, bonds)).filter(isShown);
  const asserted = await assertionsOf(
    store,
    all.flatMap((row) => row.links),
  );
  const assertions = asserted.filter(isShown);
  const rank = producerRank(order);
  const targets = await targetsOf(
    store,
    assertions.flatMap(({ from, to }) => [from, to]),
    (rows) => things(rows, bonds),
    rank,
    isShown,
  );
  const stored = inCardOrder(all, rank, matched).flatMap((row) => {
    const feed = feeds.get(row.feed);
    return feed ? [storedOf(row, feed)] : [];
  });
  const isStart = new Set(start.map(({ pk }) => pk));
  return buildCard({
    strength,
    matched: stored
      .filter(({ pk }) => isStart.has(pk))
      .map((each) => ({ ...each, names: matched.get(each.pk) ?? [] })),
    linked: stored.filter(({ pk }) => !isStart.has(pk)),
    assertions: assertions.map(assertionIn),
    targets,
    bonds,
  });
}

/** Undefined when none of the entities that the mention stands for is there any more, or may be shown up to `ceiling`. */
export async function cardOfMention(
  store: Store,
  lexicon: Lexicon,
  mention: number,
  ceiling?: Tlp,
): Promise<Card | undefined> {
  const isShown = shownUpTo(ceiling);
  const byPk = Map.groupBy(postingsOf(lexicon, mention), ({ pk }) => pk);
  const matched = new Map([...byPk].map(([pk, postings]) => [pk, postings.map(({ name }) => name)]));
  const rows = (await entitiesByPk(store, [...matched.keys()])).filter(isShown);
  if (rows.length === 0) return undefined;
  const card = await build(store, rows, matched, strengthOf(whyCodeOf(mention)), isShown);
  const why = whyOf(mention);
  return isReason(why) ? { ...card, because: why } : card;
}

/** Undefined when there is no such entity, or none that may be shown up to `ceiling`. */
export async function cardOfEntity(store: Store, pk: number, ceiling?: Tlp): Promise<Card | undefined> {
  const isShown = shownUpTo(ceiling);
  const rows = (await entitiesByPk(store, [pk])).filter(isShown);
  return rows.length === 0 ? undefined : build(store, rows, new Map(), 'exact', isShown);
}

/**
 * A card of these, in the user's order of producers. What its relations lead to is the same target wherever it is met: of all
 * entities that are the same thing.
 */
export const cardOfRows = (store: Store, rows: readonly EntityRow[], ceiling?: Tlp): Promise<Card> => {
  const isShown = shownUpTo(ceiling);
  return build(store, rows.filter(isShown), new Map(), 'exact', isShown, (met, bonds) =>
    linkedGroups(store, met, bonds),
  );
};

/** Says which of its parts are on the watch-list. */
export const withWatched = (card: Card, watched: ReadonlySet<number>): Card => ({
  ...card,
  watched: card.parts.flatMap(({ pk }) => (watched.has(pk) ? [pk] : [])),
});
