// What is read for a card. Rows of removed feeds are never seen.
import type { Bonds } from '../intel/bonds.ts';
import type { Feed, Refusal } from '../intel/feed.ts';
import type { SyncChange } from '../intel/sync.ts';
import { readyFeeds, rowsOf } from './feeds.ts';
import type { AssertionRow, EntityRow, Store } from './schema.ts';
import type { FeedRow } from './sync-rows.ts';

/** A chain of feeds that name each other's ids is followed this far. */
const MAX_ROUNDS = 4;

/** Outdated rows → the valid ones of their feeds. */
function successors(feeds: ReadonlyMap<string, FeedRow>): Map<string, string> {
  const pairs = [...feeds.values()].flatMap((feed) =>
    (feed.outdated ?? []).map((rows) => [rows, rowsOf(feed)] as const),
  );
  return new Map(pairs);
}

/**
 * Asked pk → its row, where it is there. The lexicon knows the rows of a feed that were valid when it was compiled: until the next one
 * is there, each of them stands for the row that has come in its place.
 */
export async function rowsByPk(store: Store, pks: readonly number[]): Promise<Map<number, EntityRow>> {
  const feeds = await readyFeeds(store);
  const after = successors(feeds);
  const asked = await store.entities.bulkGet([...pks]);
  const rowFor = async (row: EntityRow | undefined): Promise<EntityRow | undefined> => {
    if (row === undefined || feeds.has(row.feed)) return row;
    const rows = after.get(row.feed);
    return rows === undefined ? undefined : store.entities.where('[feed+id]').equals([rows, row.id]).first();
  };
  const found = await Promise.all(asked.map(rowFor));
  return new Map(pks.flatMap((pk, index) => (found[index] ? [[pk, found[index]] as const] : [])));
}

/** Those that are there, in no particular order. */
export const entitiesByPk = async (store: Store, pks: readonly number[]): Promise<EntityRow[]> => [
  ...(await rowsByPk(store, pks)).values(),
];

/** Entities that carry one of these link keys. */
export async function entitiesByLink(store: Store, links: readonly string[]): Promise<EntityRow[]> {
  const feeds = await readyFeeds(store);
  const rows = await store.entities
    .where('links')
    .anyOf([...links])
    .distinct()
    .toArray();
  return rows.filter((row) => feeds.has(row.feed));
}

/**
 * The entities that link keys stand for: where one of them is an entity's own id, that entity alone, and not what only points at it,
 * as the user may have told the two apart.
 */
export async function entitiesBehind(store: Store, keys: readonly string[]): Promise<EntityRow[]> {
  const asked = new Set(keys);
  const rows = await entitiesByLink(store, keys);
  const own = new Set(rows.map(({ id }) => id));
  return rows.filter(
    ({ id, links }) => asked.has(id) || links.some((link) => asked.has(link) && !own.has(link)),
  );
}

/**
 * The given entities and all that are the same thing: by a link key that they share, directly or through others, and by what
 * the user has said. A group for each thing.
 */
export async function linkedGroups(
  store: Store,
  start: readonly EntityRow[],
  bonds: Bonds,
): Promise<EntityRow[][]> {
  const given = new Set(start.map(({ pk }) => pk));
  const groups = bonds.groups(await reachable(store, start, bonds));
  return groups.filter((group) => group.some(({ pk }) => given.has(pk)));
}

/** The same in one list. */
export const withLinked = async (
  store: Store,
  start: readonly EntityRow[],
  bonds: Bonds,
): Promise<EntityRow[]> => (await linkedGroups(store, start, bonds)).flat();

async function reachable(store: Store, start: readonly EntityRow[], bonds: Bonds): Promise<EntityRow[]> {
  const found = new Map(start.map((row) => [row.pk, row]));
  const asked = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const known = [...found.values()].flatMap((row) => row.links);
    const links = [...known, ...bonds.partnersOf(known)].filter((link) => !asked.has(link));
    if (links.length === 0) break;
    for (const link of links) asked.add(link);
    for (const row of await entitiesByLink(store, links)) found.set(row.pk, row);
  }
  return [...found.values()];
}

/** Assertions from or to one of these link keys. */
export async function assertionsOf(store: Store, links: readonly string[]): Promise<AssertionRow[]> {
  const feeds = await readyFeeds(store);
  const keys = [...links];
  const rows = await store.assertions.where('from').anyOf(keys).or('to').anyOf(keys).distinct().toArray();
  return rows.filter((row) => feeds.has(row.feed));
}

/** Every feed, removed ones too, the newest first. */
export async function feedRows(store: Store): Promise<FeedRow[]> {
  const feeds = await store.feeds.toArray();
  return feeds.sort((a, b) => b.importedAt - a.importedAt);
}

/** Without what only the store needs. */
export function feedIn(row: FeedRow): Feed {
  const feed: Partial<FeedRow> & Feed = { ...row };
  delete feed.remote;
  delete feed.rows;
  delete feed.outdated;
  return feed;
}

export const feedList = async (store: Store): Promise<Feed[]> => (await feedRows(store)).map(feedIn);

/** The last ten, the newest first. */
export async function changesOf(store: Store, feed: string): Promise<SyncChange[]> {
  const rows = await store.changes.where('feed').equals(feed).toArray();
  return rows.reverse().map(({ at, entities, names, counts }) => ({ at, entities, names, counts }));
}

/** Empty for a feed that is not there. */
export async function refusalsOf(store: Store, feed: string): Promise<Refusal[]> {
  return (await store.refusals.get(feed))?.refusals ?? [];
}
