// How a login travels, and where it may.
import { FeedError } from '../intel/feed.ts';
import type { Login } from '../intel/sync.ts';

/** base64 of its UTF-8. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The `Authorization` header; undefined without a login. */
export function authorizationOf(login: Login): string | undefined {
  switch (login.kind) {
    case 'none':
      return undefined;
    case 'basic':
      return `Basic ${base64(`${login.user}:${login.password}`)}`;
    case 'bearer':
      return `Bearer ${login.key}`;
    case 'misp-key':
      return login.key;
  }
}

/** @throws FeedError for what no header can hold. */
export function refuseUnsendable(authorization: string): void {
  if (/[^\t\x20-\x7e]/.test(authorization))
    throw new FeedError('login-refused', 'a sign that no header can hold');
}
