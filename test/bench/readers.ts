// How long a reader waits, in the built extension in both browsers, with 20,000 names: for marks, for cards, for a background that starts.
import type { BenchRow } from './measure.ts';
import { benchCards } from './reading/cards.ts';
import { benchMarks } from './reading/marks.ts';
import { withReaders } from './reading/reader.ts';
import { benchStart } from './reading/start.ts';

/** Takes a minute or two for each browser. */
export const benchReaders = (): Promise<BenchRow[]> =>
  withReaders(async (reading) => [
    ...(await benchMarks(reading)),
    ...(await benchCards(reading)),
    ...(await benchStart(reading)),
  ]);

if (import.meta.main) console.table(await benchReaders());
