import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE = 50;

/** Asks again until the answer is not undefined; then throws with what was waited for and what it last looked like. */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | undefined>,
  patience = 30_000,
): Promise<T> {
  const end = Date.now() + patience;
  let lastError: unknown;
  do {
    try {
      const seen = await look();
      if (seen !== undefined) return seen;
    } catch (error) {
      // A frame or page may go away while it is looked at.
      lastError = error;
    }
    await sleep(PAUSE);
  } while (Date.now() < end);
  throw new Error(`Waited ${patience} ms in vain for ${what}`, { cause: lastError });
}
