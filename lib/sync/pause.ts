/** ms of work that nobody notices. Browsers make a pause 4 ms long, so one for each small step would take longer than the work. */
const UNNOTICED = 6;

let last = 0;

/** Lets everything that waits (answers to pages first of all) run before the work goes on, if it has gone on for long enough. */
export async function pause(): Promise<void> {
  if (performance.now() - last < UNNOTICED) return;
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  last = performance.now();
}
