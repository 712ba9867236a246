// The user's own names: changed one by one, and by nothing else.
import type { DateText, Entity } from '../intel/entity.ts';
import type { Feed } from '../intel/feed.ts';
import {
  addOwnName,
  attachOwnName,
  attachedTo,
  changeOwnFacts,
  changeOwnName,
  followTarget,
  isOwn,
  makeOwnEntity,
  makeOwnId,
  OWN_FEED,
  putBackOwnName,
  removeOwnName,
  type OwnFacts,
  type OwnName,
  type OwnNameKey,
} from '../intel/own.ts';
import type { AddedName } from '../intel/own-names.ts';
import { CAUTIOUS_TLP, isUpTo, stricterTlp, type Tlp } from '../intel/tlp.ts';
import { nextGeneration, readyFeeds } from './feeds.ts';
import { entitiesByLink, entitiesByPk } from './read.ts';
import type { EntityRow, Store } from './schema.ts';

export interface StoredOwn {
  row: EntityRow;
  /** What its names are attached to, where a loaded feed has it. */
  target?: EntityRow;
}

/** In the order in which they were made. */
const ownRows = (store: Store): Promise<EntityRow[]> =>
  store.entities.where('feed').equals(OWN_FEED).sortBy('pk');

const rowOf = (store: Store, id: string): Promise<EntityRow | undefined> =>
  store.entities.where('[feed+id]').equals([OWN_FEED, id]).first();

const nowText = (): DateText => new Date().toISOString();

/** In more than one feed: the strictest marking counts. */
function strictest(rows: readonly EntityRow[]): EntityRow | undefined {
  const [first] = rows;
  return first && { ...first, tlp: rows.map(({ tlp }) => tlp).reduce(stricterTlp) };
}

/** Own entity's id → what it is attached to. */
async function targetsOf(store: Store, own: readonly EntityRow[]): Promise<Map<string, EntityRow>> {
  const ids = own.map(attachedTo).filter((id) => id !== undefined);
  const found = Map.groupBy(ids.length === 0 ? [] : await entitiesByLink(store, ids), ({ id }) => id);
  return new Map(
    own.flatMap((row) => {
      const target = strictest(found.get(attachedTo(row) ?? '') ?? []);
      return target ? [[row.id, target] as const] : [];
    }),
  );
}

/** In the order in which they were made; none while the feed is removed. */
export async function ownEntities(store: Store): Promise<StoredOwn[]> {
  if (!(await readyFeeds(store)).has(OWN_FEED)) return [];
  const rows = await ownRows(store);
  const targets = await targetsOf(store, rows);
  return rows.map((row) => {
    const target = targets.get(row.id);
    return target ? { row, target } : { row };
  });
}

/** Whether it may be shown up to `ceiling`, with what its names are attached to. */
export const isOwnUpTo =
  (ceiling: Tlp | undefined) =>
  ({ row, target }: StoredOwn): boolean =>
    isUpTo(row.tlp, ceiling) && (target === undefined || isUpTo(target.tlp, ceiling));

/** Whether the own feed has been removed and can still be brought back. */
export const isOwnFeedRemoved = async (store: Store): Promise<boolean> =>
  (await store.feeds.get(OWN_FEED))?.state === 'removed';

function feedOf(entities: readonly Entity[]): Feed {
  return {
    id: OWN_FEED,
    kind: 'own',
    title: { en: '' },
    defaultTlp: CAUTIOUS_TLP,
    importedAt: Date.now(),
    counts: {
      entities: entities.length,
      names: entities.reduce((sum, { names }) => sum + names.length, 0),
      assertions: 0,
      notUsed: {},
      withdrawn: 0,
      refused: 0,
    },
    state: 'ready',
  };
}

/** The feed is there as long as it holds something; whatever is added to a removed one brings it back. */
async function bringFeedInStep(store: Store): Promise<void> {
  const rows = await ownRows(store);
  if (rows.length === 0) await store.feeds.delete(OWN_FEED);
  else await store.feeds.put(feedOf(rows));
  await nextGeneration(store);
}

/** One change, whole or not at all. What `work` gives back as undefined was no change. */
function change<T>(store: Store, work: () => Promise<T | undefined>): Promise<T | undefined> {
  return store.transaction('rw', store.feeds, store.entities, store.meta, async () => {
    const result = await work();
    if (result !== undefined) await bringFeedInStep(store);
    return result;
  });
}

async function put(store: Store, entity: Entity & { pk?: number }): Promise<Entity> {
  await store.entities.put({ ...entity, feed: OWN_FEED });
  return entity;
}

/** The user's own entity for a target; undefined where its first name is yet to come. */
const ownFor = async (store: Store, target: EntityRow): Promise<EntityRow | undefined> =>
  isOwn(target) ? target : (await ownRows(store)).find((row) => attachedTo(row) === target.id);

/** Undefined where there is no such entity (any more). */
export function attachName(store: Store, name: OwnName, pk: number): Promise<AddedName | undefined> {
  return change(store, async () => {
    const [target] = await entitiesByPk(store, [pk]);
    if (!target) return undefined;
    const known = await ownFor(store, target);
    const entity = known
      ? addOwnName(known, name, nowText())
      : attachOwnName(makeOwnId(), name, target, nowText());
    await put(store, entity);
    return { id: entity.id, isNew: entity !== known };
  });
}

export async function addEntity(store: Store, name: OwnName, facts: OwnFacts): Promise<AddedName> {
  const entity = makeOwnEntity(makeOwnId(), name, facts, nowText());
  await change(store, () => put(store, entity));
  return { id: entity.id, isNew: true };
}

/** Applies a rule to one own entity; undefined where it isn't there, or the rule says so. */
function changeEntity(
  store: Store,
  id: string,
  rule: (entity: EntityRow) => Entity | undefined,
): Promise<Entity | undefined> {
  return change(store, async () => {
    const row = await rowOf(store, id);
    const changed = row && rule(row);
    return changed && put(store, changed);
  });
}

export const renameOwn = (
  store: Store,
  id: string,
  key: OwnNameKey,
  name: OwnName,
): Promise<Entity | undefined> => changeEntity(store, id, (row) => changeOwnName(row, key, name, nowText()));

export const setOwnFacts = (store: Store, id: string, facts: OwnFacts): Promise<Entity | undefined> =>
  changeEntity(store, id, (row) => changeOwnFacts(row, facts, nowText()));

/** The entity goes with its last name. False where there is no such entity. */
export async function removeName(store: Store, id: string, key: OwnNameKey): Promise<boolean> {
  const removed = await change(store, async () => {
    const row = await rowOf(store, id);
    if (!row) return undefined;
    const left = removeOwnName(row, key, nowText());
    if (left) await put(store, left);
    else await store.entities.delete(row.pk);
    return true;
  });
  return removed === true;
}

/** Undoes a removal: `before` is the entity as it was then, `at` the place of the name that went. */
export async function putBackName(store: Store, before: Entity, at: number): Promise<void> {
  await change(store, async () => {
    const restored = putBackOwnName(await rowOf(store, before.id), before, at, nowText());
    return restored && put(store, restored);
  });
}

/** Brings what the user's names are attached to in step with its feeds. Before each compiling: the rows of feeds change there. */
export function followTargets(store: Store): Promise<void> {
  return store.transaction('rw', store.feeds, store.entities, async () => {
    const rows = await ownRows(store);
    const targets = await targetsOf(store, rows);
    for (const row of rows) {
      const target = targets.get(row.id);
      const inStep = target ? followTarget(row, target) : row;
      if (inStep !== row) await put(store, inStep);
    }
  });
}

/** These and no others. An entity that is here already keeps its number. */
export async function replaceOwn(store: Store, entities: readonly Entity[]): Promise<void> {
  await change(store, async () => {
    const known = new Map((await ownRows(store)).map(({ id, pk }) => [id, pk]));
    await store.entities.where('feed').equals(OWN_FEED).delete();
    for (const entity of entities) {
      const pk = known.get(entity.id);
      await put(store, pk === undefined ? entity : { ...entity, pk });
    }
    return true;
  });
}
