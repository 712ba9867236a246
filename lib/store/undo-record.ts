// What an import or a reset has replaced, until it is taken back or the browser starts anew.
import type { Undoable } from '../intel/backup.ts';
import type { Store } from './schema.ts';

export interface Before extends Undoable {
  /** By part; only that part knows its shape. */
  parts: Record<string, unknown>;
}

export async function keepBefore(store: Store, before: Before): Promise<void> {
  await store.meta.put({ key: 'before', value: before });
}

export async function readBefore(store: Store): Promise<Before | undefined> {
  const row = await store.meta.get('before');
  return row?.key === 'before' ? row.value : undefined;
}

export const dropBefore = (store: Store): Promise<void> => store.meta.delete('before');
