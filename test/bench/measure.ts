// Rows of a bench table, and how two things are compared: each round runs all of them, so that a busy machine slows all alike.

export interface BenchRow {
  what: string;
  measured: string;
  budget: string;
  verdict: 'ok' | 'over' | 'info';
}

const WARM_UP = 10;

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Median milliseconds of each job; `repeats`: how often it is done in a row, where the clock is coarse. */
export function medians<K extends string>(
  jobs: Record<K, () => unknown>,
  rounds = 25,
  repeats = 1,
): Map<K, number> {
  const names = Object.keys(jobs) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const name of names) {
      const started = performance.now();
      for (let count = 0; count < repeats; count++) jobs[name]();
      if (round >= WARM_UP) times.get(name)?.push((performance.now() - started) / repeats);
    }
  }
  return new Map(names.map((name) => [name, median(times.get(name) ?? [])]));
}

export function row(what: string, value: number, unit: string, budget?: number, atLeast = false): BenchRow {
  const measured = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  if (budget === undefined) return { what, measured, budget: '', verdict: 'info' };
  const isOk = atLeast ? value >= budget : value <= budget;
  return {
    what,
    measured,
    budget: `${atLeast ? '≥' : '≤'} ${budget} ${unit}`,
    verdict: isOk ? 'ok' : 'over',
  };
}
