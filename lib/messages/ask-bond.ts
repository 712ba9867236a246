// How a card tells the background which entities are the same. Nothing here throws; false: it did not go through.
import type { BondSays } from '../intel/bonds.ts';
import { ask } from './ask.ts';

export type AskBond = (pks: [number, number], says: BondSays | undefined) => Promise<boolean>;

/** Without a word it takes back what was said. */
export const askBond: AskBond = async (pks, says) =>
  (await (says === undefined ? ask('forget-bond', { pks }) : ask('say-bond', { pks, says }))).ok;
