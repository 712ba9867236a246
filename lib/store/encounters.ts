// Encounters in the store. Whoever calls says since when they count: what is older is as good as gone, and swept away when there is time.
import { dayOf, type Encounter, type EncounterFilter } from '../intel/encounter.ts';
import type { EncounterRow, Store } from './schema.ts';

/** The oldest go: some years of a busy reader. */
const MOST = 100_000;

export interface Salts {
  posts: string;
  pages: string;
}

/**
 * What the fingerprints of places are made with, so that nobody can try addresses out on them elsewhere. That of pages is another one
 * each day and then forgotten: from then on not even this store can tell whether a page was among them.
 */
export function encounterSalts(store: Store, now: number): Promise<Salts> {
  const day = dayOf(now);
  return store.transaction('rw', store.meta, async () => {
    const row = await store.meta.get('encounter-salts');
    const known = row?.key === 'encounter-salts' ? row.value : undefined;
    if (known?.day === day) return known;
    const value = { posts: known?.posts ?? crypto.randomUUID(), pages: crypto.randomUUID(), day };
    await store.meta.put({ key: 'encounter-salts', value });
    return value;
  });
}

const keyOf = ({ entity, place }: Encounter): [string, string] => [entity, place];

/** What was deleted since this background began: a sentence of the user's each. */
const forgotten = new WeakMap<Store, EncounterFilter[]>();

const forgottenIn = (store: Store): EncounterFilter[] => {
  const all = forgotten.get(store) ?? [];
  forgotten.set(store, all);
  return all;
};

/** A moment, for addEncounters. */
export const momentOf = (store: Store): number => forgottenIn(store).length;

/**
 * Those that are there already are passed over. `begunAt`: the moment at which somebody began to find out what was met; what is
 * deleted after it is not stored on its account.
 */
export function addEncounters(
  store: Store,
  encounters: readonly Encounter[],
  begunAt = momentOf(store),
): Promise<void> {
  return store.transaction('rw', store.encounters, async () => {
    const gone = forgottenIn(store).slice(begunAt);
    const wanted = encounters.filter((each) => !gone.some((only) => isMeant(each, only)));
    const known = await store.encounters.where('[entity+place]').anyOf(wanted.map(keyOf)).toArray();
    const taken = new Set(known.map((each) => JSON.stringify(keyOf(each))));
    const fresh = wanted.filter((each) => {
      const key = JSON.stringify(keyOf(each));
      return !taken.has(key) && taken.add(key);
    });
    await store.encounters.bulkAdd(fresh.map((each) => ({ ...each })));
  });
}

const hasPlace = ({ host, channel }: Encounter, place: NonNullable<EncounterFilter['place']>): boolean =>
  host === place.host && channel === place.channel;

const isMeant = (encounter: Encounter, { day, entities, place, channel }: EncounterFilter): boolean =>
  (day === undefined || encounter.day === day) &&
  (entities === undefined || entities.includes(encounter.entity)) &&
  (place === undefined || hasPlace(encounter, place)) &&
  (channel === undefined || encounter.channel === channel);

function rowsOf(store: Store, only: EncounterFilter, since: number): Promise<EncounterRow[]> {
  const { day, entities } = only;
  const { encounters } = store;
  const near =
    entities !== undefined
      ? encounters.where('entity').anyOf(entities)
      : day !== undefined
        ? encounters.where('day').equals(day)
        : encounters.where('at').aboveOrEqual(since);
  return near.filter((row) => row.at >= since && isMeant(row, only)).toArray();
}

/** The number is the store's own. */
function encounterIn(row: EncounterRow): Encounter {
  const encounter: Encounter & Partial<EncounterRow> = { ...row };
  delete encounter.no;
  return encounter;
}

/** In no particular order. `since` in epoch milliseconds. */
export const readEncounters = async (
  store: Store,
  only: EncounterFilter,
  since: number,
): Promise<Encounter[]> => (await rowsOf(store, only, since)).map(encounterIn);

/** Gives back what is gone. */
export function forgetEncounters(store: Store, only: EncounterFilter): Promise<Encounter[]> {
  // Before its transaction: an addition that has not begun its own by now sees this, one that has is deleted.
  forgottenIn(store).push(only);
  return store.transaction('rw', store.encounters, async () => {
    const rows = await rowsOf(store, only, 0);
    await store.encounters.bulkDelete(rows.map(({ no }) => no));
    return rows.map(encounterIn);
  });
}

/** Of all that were ever met. */
export const metEntities = async (store: Store): Promise<string[]> =>
  (await store.encounters.orderBy('entity').uniqueKeys()).map(String);

/** What came before `since`, and what is too much. */
export function sweepEncounters(store: Store, since: number, most = MOST): Promise<void> {
  return store.transaction('rw', store.encounters, async () => {
    await store.encounters.where('at').below(since).delete();
    const surplus = (await store.encounters.count()) - most;
    if (surplus > 0) await store.encounters.orderBy('at').limit(surplus).delete();
  });
}
