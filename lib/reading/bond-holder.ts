// What the user has said of entities, in memory: "found here" asks several times a second.
import type { Bonds } from '../intel/bonds.ts';
import { readBonds } from '../store/bonds.ts';
import type { Store } from '../store/schema.ts';

export interface BondHolder {
  get: () => Promise<Bonds>;
  /** Something else was said. */
  forget: () => void;
}

export function makeBondHolder(store: Store): BondHolder {
  let held: Promise<Bonds> | undefined;
  const forget = (): void => {
    held = undefined;
  };
  const read = async (): Promise<Bonds> => {
    try {
      return await readBonds(store);
    } catch (error) {
      forget();
      throw error;
    }
  };
  return { get: () => (held ??= read()), forget };
}
