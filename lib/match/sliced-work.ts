/** So many of the cheapest things are done within a millisecond. */
const STEP = 16_384;

/** Work on `count` things, to be done in slices: `work` gets them a stretch at a time. */
export function* inSteps(count: number, work: (from: number, to: number) => void): Generator<void, void> {
  for (let from = 0; from < count; from += STEP) {
    work(from, Math.min(count, from + STEP));
    yield;
  }
}
