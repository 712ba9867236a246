// What went wrong in the store, as far as it makes a difference.
import { Dexie } from 'dexie';

const isFull = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('name' in error && error.name === 'QuotaExceededError') ||
    ('inner' in error && isFull(error.inner)) ||
    // Of many rows at once, some.
    ('failures' in error && Array.isArray(error.failures) && error.failures.some(isFull)));

/** Undefined for what is no failure of the store. */
export function storeFailureOf(error: unknown): 'store-full' | 'store-failed' | undefined {
  if (isFull(error)) return 'store-full';
  return error instanceof Dexie.DexieError || error instanceof DOMException ? 'store-failed' : undefined;
}
