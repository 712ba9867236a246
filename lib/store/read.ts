// What is read for a card. Rows of removed feeds are never seen.
import type { Bonds } from '../intel/bonds.ts';
import type { Feed, Refusal } from '../intel/feed.ts';
import { readyFeeds } from './feeds.ts';
import type { AssertionRow, EntityRow, Store } from './schema.ts';

/** A chain of feeds that name each other's ids is followed this far. */
const MAX_ROUNDS = 4;

/** Those that are there, in no particular order. */
export async function entitiesByPk(store: Store, pks: readonly number[]): Promise<EntityRow[]> {
  const feeds = await readyFeeds(store);
  const rows = await store.entities.bulkGet([...pks]);
  return rows.filter((row): row is EntityRow => row !== undefined && feeds.has(row.feed));
}

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
 * The given entities and all that are the same thing: by a link key that they share, directly or through others, and by what
 * the user has said.
 */
export async function withLinked(
  store: Store,
  start: readonly EntityRow[],
  bonds: Bonds,
): Promise<EntityRow[]> {
  const given = new Set(start.map(({ pk }) => pk));
  const groups = bonds.groups(await reachable(store, start, bonds));
  return groups.filter((group) => group.some(({ pk }) => given.has(pk))).flat();
}

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
export async function feedList(store: Store): Promise<Feed[]> {
  const feeds = await store.feeds.toArray();
  return feeds.sort((a, b) => b.importedAt - a.importedAt);
}

/** Empty for a feed that is not there. */
export async function refusalsOf(store: Store, feed: string): Promise<Refusal[]> {
  return (await store.refusals.get(feed))?.refusals ?? [];
}
