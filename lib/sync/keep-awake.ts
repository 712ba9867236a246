/** Browsers end an idle background after 30 s, also in the middle of its work; calling an API begins the time anew. */
const TICK = 20_000;

/** Calls `tick` now and then until the work is done. */
export async function keepAwake<T>(tick: () => void, work: Promise<T>): Promise<T> {
  const timer = setInterval(tick, TICK);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
