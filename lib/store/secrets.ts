// Logins. Nothing but lib/net reads one; where it is kept, changed or gone is the business of whoever changes the feed.
import type { Login } from '../intel/sync.ts';
import type { Store } from './schema.ts';

export const readSecret = async (store: Store, feed: string): Promise<Login | undefined> =>
  (await store.secrets.get(feed))?.login;

/** In the caller's transaction. */
export async function putSecret(store: Store, feed: string, login: Login): Promise<void> {
  if (login.kind === 'none') await store.secrets.delete(feed);
  else await store.secrets.put({ feed, login });
}

export const hasSecret = async (store: Store, feed: string): Promise<boolean> =>
  (await store.secrets.where('feed').equals(feed).count()) > 0;
