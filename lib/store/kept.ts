// What an import or a reset has replaced, until it is taken back or the browser starts anew.
import type { Undoable } from '../intel/backup.ts';
import type { Store } from './schema.ts';

export interface Kept extends Undoable {
  /** By part; only that part knows its shape. */
  parts: Record<string, unknown>;
}

export async function keepBefore(store: Store, kept: Kept): Promise<void> {
  await store.meta.put({ key: 'before', value: kept });
}

export async function keptBefore(store: Store): Promise<Kept | undefined> {
  const row = await store.meta.get('before');
  return row?.key === 'before' ? row.value : undefined;
}

export const dropKept = (store: Store): Promise<void> => store.meta.delete('before');
