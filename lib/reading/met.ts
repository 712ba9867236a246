// What is remembered of entities, whichever of their link keys is asked for or was met.
import type { Bonds } from '../intel/bonds.ts';
import { countOf, metElsewhere, summaryOf } from '../intel/encounter-counts.ts';
import { dayOf, type Encounter, type EncounterSummary, type MetCount } from '../intel/encounter.ts';
import { metEntities, readEncounters } from '../store/encounters.ts';
import { entitiesByLink, withLinked } from '../store/read.ts';
import type { EntityRow, Store } from '../store/schema.ts';

/** What is as good as gone is not counted, and who asks is on a page of `here`, if anywhere. */
export interface Asked {
  /** Epoch milliseconds. */
  since: number;
  now: number;
  here?: string | undefined;
}

/** Of each thing all its rows. */
export async function thingsOf(store: Store, bonds: Bonds, keys: readonly string[]): Promise<EntityRow[][]> {
  return bonds.groups(await withLinked(store, await entitiesByLink(store, keys), bonds));
}

/** Link key → the keys that stand for the same thing, itself among them. */
async function keysOfThings(
  store: Store,
  bonds: Bonds,
  ids: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const byKey = new Map<string, Set<string>>();
  for (const rows of await thingsOf(store, bonds, ids)) {
    const keys = new Set(rows.flatMap(({ links }) => links));
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, keys);
    for (const { id } of rows) byKey.set(id, keys);
  }
  return new Map(ids.map((id) => [id, byKey.get(id) ?? new Set([id])]));
}

/** Link key → its encounters; those that were never met are absent. */
async function encountersBy(
  store: Store,
  bonds: Bonds,
  ids: readonly string[],
  since: number,
): Promise<Map<string, Encounter[]>> {
  const met = new Set(await metEntities(store));
  if (met.size === 0) return new Map();
  const keys = await keysOfThings(store, bonds, ids);
  const asked = [...new Set([...keys.values()].flatMap((each) => [...each]))].filter((key) => met.has(key));
  const byEntity = Map.groupBy(
    await readEncounters(store, { entities: asked }, since),
    ({ entity }) => entity,
  );
  const found = [...keys].map(
    ([id, each]) => [id, [...each].flatMap((key) => byEntity.get(key) ?? [])] as const,
  );
  return new Map(found.filter(([, encounters]) => encounters.length > 0));
}

export async function metCounts(
  store: Store,
  bonds: Bonds,
  ids: readonly string[],
  { since, now, here }: Asked,
): Promise<Record<string, MetCount>> {
  const found = await encountersBy(store, bonds, ids, since);
  const counts = [...found].flatMap(([id, encounters]) => {
    const counted = here === undefined ? encounters : metElsewhere(encounters, dayOf(now), here);
    const count = countOf(counted);
    return count ? [[id, count] as const] : [];
  });
  return Object.fromEntries(counts);
}

/** Undefined where it was never met. */
export async function metSummary(
  store: Store,
  bonds: Bonds,
  id: string,
  { since, now, here }: Asked,
): Promise<EncounterSummary | undefined> {
  const found = await encountersBy(store, bonds, [id], since);
  return summaryOf(found.get(id) ?? [], now, here);
}
