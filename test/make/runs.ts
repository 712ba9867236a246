// How often a property is tried: more by `npm run fuzz`, with a seed of one's own by BYNAME_SEED.
import type fc from 'fast-check';

export const FUZZ_VARIABLE = 'BYNAME_FUZZ';
export const SEED_VARIABLE = 'BYNAME_SEED';

const factor = Number(process.env[FUZZ_VARIABLE] ?? 1);
const seed = process.env[SEED_VARIABLE];

/** For fc.assert. A failure prints its seed. */
export const runs = (count: number): fc.Parameters<unknown> => ({
  numRuns: Math.ceil(count * factor),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});
