// How a login travels, for the client and the server side of tests.
import type { Login } from '../../lib/intel/sync.ts';

export type { Login } from '../../lib/intel/sync.ts';

export const NO_LOGIN: Login = { kind: 'none' };

/** The `Authorization` header; undefined without a login. */
export function authorizationOf(login: Login): string | undefined {
  if (login.kind === 'none') return undefined;
  if (login.kind === 'basic')
    return `Basic ${Buffer.from(`${login.user}:${login.password}`, 'utf8').toString('base64')}`;
  return login.kind === 'bearer' ? `Bearer ${login.key}` : login.key;
}
