import * as v from 'valibot';
import { BOND_SAYS, pairOf, type Bond } from '../../intel/bonds.ts';
import { bondList } from '../../store/bonds.ts';
import type { Store } from '../../store/schema.ts';
import { usable, type BackupPart } from './part.ts';

const Key = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const Name = v.pipe(v.string(), v.maxLength(1_000));

const BondSchema = v.pipe(
  v.object({
    pair: v.string(),
    a: Key,
    b: Key,
    says: v.picklist(BOND_SAYS),
    names: v.tuple([Name, Name]),
    at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.check(({ pair, a, b }) => a !== b && pair === pairOf(a, b)),
);

function readBond(entry: unknown): Bond | undefined {
  const result = v.safeParse(BondSchema, entry);
  return result.success ? result.output : undefined;
}

/** What was said here stays, whatever the file says of the same two. */
async function fresh(store: Store, bonds: readonly Bond[]): Promise<Bond[]> {
  const here = new Set((await bondList(store)).map(({ pair }) => pair));
  return bonds.filter(({ pair }) => !here.has(pair));
}

export const bondsPart: BackupPart = {
  name: 'bonds',
  write: bondList,
  look: async (store, value) => {
    const [bonds, refused] = usable(value, readBond);
    const added = (await fresh(store, bonds)).length;
    return { added, known: bonds.length - added, refused };
  },
  take: async (store, value) => {
    await store.bonds.bulkPut(await fresh(store, usable(value, readBond)[0]));
  },
  empty: (store) => store.bonds.clear(),
  keep: bondList,
  restore: async (store, kept) => {
    const [bonds] = usable(kept, readBond);
    await store.transaction('rw', store.bonds, async () => {
      await store.bonds.clear();
      await store.bonds.bulkPut(bonds);
    });
  },
};
