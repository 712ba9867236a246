// What the rules cost: milliseconds for a million characters, of all finders in the same rounds.
import { DocumentContext } from '../../match/document-context.ts';
import { findInDocument } from '../../match/document.ts';
import type { NamedFinder } from './finders.ts';

const WARM_UP = 3;
const ROUNDS = 9;
const MILLION = 1_000_000;

function timeOf({ intel, rules }: NamedFinder, texts: readonly string[]): number {
  const started = performance.now();
  for (const text of texts)
    findInDocument(intel.lexicon, text, new DocumentContext(1), { isOn: (rule) => rules.has(rule) });
  return performance.now() - started;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** In the order of the finders; medians. */
export function speedsOf(finders: readonly NamedFinder[], texts: readonly string[]): number[] {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const times = finders.map((): number[] => []);
  for (let round = -WARM_UP; round < ROUNDS; round++)
    finders.forEach((finder, i) => {
      const time = timeOf(finder, texts);
      if (round >= 0) times[i]?.push(time);
    });
  return times.map((each) => (median(each) / length) * MILLION);
}
