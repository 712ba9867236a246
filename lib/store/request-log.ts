// The log of requests, which outlives every background. In the store, not in the settings: hosts of feeds are no page's business.
import { emptyRequestLog, type RequestLog } from '../intel/request-log.ts';
import type { Store } from './schema.ts';

export async function readRequestLog(store: Store): Promise<RequestLog> {
  const row = await store.meta.get('net-book');
  return row?.key === 'net-book' ? row.value : emptyRequestLog();
}

export async function writeRequestLog(store: Store, log: RequestLog): Promise<void> {
  await store.meta.put({ key: 'net-book', value: log });
}
