// Opening the store without ever harming one that a newer Byname wrote.
import { SCHEMA_VERSION, STORE_NAME, Store } from './schema.ts';
import { readSound } from './shapes.ts';

/** The store was written by a newer version and is left as it is. */
export class NewerStoreError extends Error {
  constructor(found: number) {
    super(`the store has schema ${found}, this version knows ${SCHEMA_VERSION}`);
    this.name = 'NewerStoreError';
  }
}

/** Dexie multiplies its versions by ten to leave room between them. */
const DEXIE_FACTOR = 10;

/**
 * Schema version that is on disk, 0 where there is no store. Dexie opens a newer store in silence and writes
 * into it, so the question is put to IndexedDB itself, without a version, which changes nothing.
 */
function storedVersion(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version / DEXIE_FACTOR);
    };
    request.onerror = () => {
      if (isNew) resolve(0);
      else reject(request.error ?? new Error('IndexedDB does not open'));
    };
  });
}

/** ms in which whoever holds an older store must have let it go. */
const PATIENCE = 10_000;

const HELD = 'another part of the browser holds the store';

/** Behind an upgrade that waits, every other question to the store waits too, without a word. */
async function versionSoon(name: string, patience: number): Promise<number> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(HELD)), patience);
  });
  return Promise.race([storedVersion(name), late]).finally(() => clearTimeout(timer));
}

/** An upgrade waits for everybody who still has the store open, for ever if need be: then nobody would hear anything. */
async function openSoon(store: Store, patience: number): Promise<void> {
  const opening = store.open();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held = new Promise<never>((_, reject) => {
    store.on('blocked', () => {
      timer ??= setTimeout(() => reject(new Error(HELD)), patience);
      return undefined;
    });
  });
  try {
    await Promise.race([opening, held]);
  } catch (error) {
    // The next try has a connection of its own.
    void opening.then(() => store.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Throws NewerStoreError, or what IndexedDB says when it can't be opened. */
export async function openStore(name: string = STORE_NAME, patience = PATIENCE): Promise<Store> {
  const found = await versionSoon(name, patience);
  if (found > SCHEMA_VERSION) throw new NewerStoreError(found);
  const store = new Store(name);
  readSound(store);
  await openSoon(store, patience);
  return store;
}
