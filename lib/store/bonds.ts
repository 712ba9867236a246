// What the user has said of two entities. Feeds come and go; this stays.
import { Bonds, makeBond, pairOf, type Bond, type BondSays } from '../intel/bonds.ts';
import { rowsByPk } from './read.ts';
import type { Store } from './schema.ts';

/** The newest first. */
export async function bondList(store: Store): Promise<Bond[]> {
  return (await store.bonds.toArray()).sort((a, b) => b.at - a.at);
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
