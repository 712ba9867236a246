// How a feed's server is reached: address and login, while they are filled in.
import { isSecure } from '../../lib/intel/hosts.ts';
import { typedUrl } from '../../lib/intel/links.ts';
import {
  LOGINS_OF,
  type FeedSync,
  type Login,
  type LoginKind,
  type RemoteKind,
} from '../../lib/intel/sync.ts';

export interface Access {
  kind: RemoteKind;
  address: string;
  login: LoginKind;
  user: string;
  password: string;
  key: string;
  /** The stored login stays; the fields of the login are not shown. */
  isLoginKept: boolean;
}

export const startAccess = (kind: RemoteKind): Access => ({
  kind,
  address: '',
  login: LOGINS_OF[kind][0] ?? 'none',
  user: '',
  password: '',
  key: '',
  isLoginKept: false,
});

export const accessOf = ({ kind, address, login, isLoginStored }: FeedSync): Access => ({
  ...startAccess(kind),
  address,
  login,
  isLoginKept: login !== 'none' && isLoginStored,
});

/** Undefined for what is no http(s) address. */
export const addressIn = ({ address }: Access): string | undefined => typedUrl(address);

/** Undefined while it is incomplete. */
export function loginIn({ login, user, password, key }: Access): Login | undefined {
  switch (login) {
    case 'none':
      return { kind: login };
    case 'basic':
      return user === '' ? undefined : { kind: login, user, password };
    case 'bearer':
    case 'misp-key':
      return key.trim() === '' ? undefined : { kind: login, key: key.trim() };
  }
}

export function isInsecure(access: Access): boolean {
  const url = addressIn(access);
  return access.login !== 'none' && url !== undefined && !isSecure(url);
}

export type AccessProblem = 'addressMissing' | 'loginMissing' | 'insecure';

/** What is to be put right before anything is sent. */
export function problemOf(access: Access): AccessProblem | undefined {
  if (access.address.trim() === '' || addressIn(access) === undefined) return 'addressMissing';
  if (isInsecure(access)) return 'insecure';
  return access.isLoginKept || loginIn(access) !== undefined ? undefined : 'loginMissing';
}
