// The book of requests, which outlives every background. In the store, not in the settings: hosts of feeds are no page's business.
import { emptyNetBook, type NetBook } from '../intel/net-book.ts';
import type { Store } from './schema.ts';

export async function readNetBook(store: Store): Promise<NetBook> {
  const row = await store.meta.get('net-book');
  return row?.key === 'net-book' ? row.value : emptyNetBook();
}

export async function writeNetBook(store: Store, book: NetBook): Promise<void> {
  await store.meta.put({ key: 'net-book', value: book });
}
