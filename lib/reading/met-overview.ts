// "What you met", counted by day, by entity and by place.
import type { Bonds } from '../intel/bonds.ts';
import { countOf, daysOf, placesByCount } from '../intel/encounter-counts.ts';
import {
  MOST_LISTED,
  type Encounter,
  type EncounterFilter,
  type MetEntity,
  type MetOverview,
} from '../intel/encounter.ts';
import type { ProducerRank } from '../intel/producers.ts';
import { isUpTo, type Tlp } from '../intel/tlp.ts';
import { readEncounters } from '../store/encounters.ts';
import type { EntityRow, Store } from '../store/schema.ts';
import { thingsOf } from './met.ts';

/** Undefined `row`: no feed knows it any more. */
function metEntity(encounters: readonly Encounter[], row: EntityRow | undefined): MetEntity[] {
  const count = countOf(encounters);
  const last = encounters.reduce((a, b) => (b.at > a.at ? b : a));
  if (!count) return [];
  const keys = [...new Set(encounters.map(({ entity }) => entity))];
  const { name, kind } = row ?? last;
  return [{ keys, name, kind, ...(row ? { tlp: row.tlp } : {}), ...count }];
}

async function entitiesMet(
  store: Store,
  bonds: Bonds,
  rank: ProducerRank,
  encounters: readonly Encounter[],
): Promise<MetEntity[]> {
  const byKey = Map.groupBy(encounters, ({ entity }) => entity);
  const things = await thingsOf(store, bonds, [...byKey.keys()]);
  const thingBy = new Map(things.flatMap((rows) => rows.map(({ id }) => [id, rows] as const)));
  const byThing = Map.groupBy(byKey.keys(), (key) => thingBy.get(key) ?? key);
  return [...byThing].flatMap(([thing, keys]) => {
    const rows = typeof thing === 'string' ? [] : thing;
    const [head] = rows.toSorted((a, b) => rank(a.producer) - rank(b.producer) || a.pk - b.pk);
    return metEntity(
      keys.flatMap((key) => byKey.get(key) ?? []),
      head,
    );
  });
}

/** Above `top` nobody is named while presenting; of whom no feed knows any more, nobody knows the level. */
export async function metOverview(
  store: Store,
  bonds: Bonds,
  rank: ProducerRank,
  only: EncounterFilter,
  since: number,
  top?: Tlp,
): Promise<Omit<MetOverview, 'isOn' | 'keptDays'>> {
  const all = await readEncounters(store, {}, since);
  const isAll = Object.keys(only).length === 0;
  const encounters = isAll ? all : await readEncounters(store, only, since);
  const entities = await entitiesMet(store, bonds, rank, encounters);
  return {
    total: all.length,
    days: daysOf(encounters),
    entities: entities
      .filter(({ tlp = 'RED' }) => isUpTo(tlp, top))
      .sort((a, b) => b.count - a.count || b.lastAt - a.lastAt)
      .slice(0, MOST_LISTED),
    places: placesByCount(encounters),
  };
}
