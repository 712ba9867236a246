// What the user has said of two entities. Feeds come and go; this stays.
import { Bonds, makeBond, pairOf, type Bond, type BondList, type BondSays } from '../intel/bonds.ts';
import { isUpTo, type Tlp } from '../intel/tlp.ts';
import { entitiesByLink, rowsByPk } from './read.ts';
import type { Store } from './schema.ts';

/** The newest first. */
export async function bondList(store: Store): Promise<Bond[]> {
  return (await store.bonds.toArray()).sort((a, b) => b.at - a.at);
}

/** Which of these ids are those of entities that may be shown, whichever feed has them. */
async function shownUpTo(store: Store, ids: readonly string[], ceiling: Tlp): Promise<ReadonlySet<string>> {
  const rows = Map.groupBy(await entitiesByLink(store, [...new Set(ids)]), ({ id }) => id);
  return new Set(ids.filter((id) => rows.get(id)?.every(({ tlp }) => isUpTo(tlp, ceiling)) === true));
}

export async function bondsUpTo(store: Store, ceiling: Tlp | undefined): Promise<BondList> {
  const all = await bondList(store);
  if (ceiling === undefined) return { bonds: all, isCut: false };
  const ends = all.flatMap(({ a, b }) => [a, b]);
  const shown = await shownUpTo(store, ends, ceiling);
  return { bonds: all.filter(({ a, b }) => shown.has(a) && shown.has(b)), isCut: true };
}

export const readBonds = async (store: Store): Promise<Bonds> => new Bonds(await store.bonds.toArray());

/** Takes the place of what was said of them before. False where one of them is not there any more. */
export async function sayBond(
  store: Store,
  pks: readonly [number, number],
  says: BondSays,
  at: number,
): Promise<boolean> {
  const rows = await rowsByPk(store, pks);
  const [one, other] = pks.map((pk) => rows.get(pk));
  if (!one || !other || one.id === other.id) return false;
  await store.bonds.put(makeBond(one, other, says, at));
  return true;
}

/** Takes back whatever was said of these two, under any of their link keys. */
export async function forgetBond(store: Store, pks: readonly [number, number]): Promise<void> {
  const rows = await rowsByPk(store, pks);
  const [one, other] = pks.map((pk) => rows.get(pk));
  if (!one || !other) return;
  const pairs = one.links.flatMap((a) => other.links.map((b) => pairOf(a, b)));
  await store.bonds.bulkDelete(pairs);
}

export const removeBond = (store: Store, pair: string): Promise<void> => store.bonds.delete(pair);
