// What a feed is called, when it is synced and what its unmarked objects count as, while it is filled in.
import type { Feed } from '../../lib/intel/feed.ts';
import type { FeedChange, FeedForm } from '../../lib/intel/feed-form.ts';
import type { FeedSync, Json, LoginKind, Schedule } from '../../lib/intel/sync.ts';
import { CAUTIOUS_TLP, type Tlp } from '../../lib/intel/tlp.ts';
import type { Access } from './access.ts';
import { loginIn } from './access.ts';
import type { Configured } from './picked.ts';

export interface FeedSettings {
  schedule: Schedule;
  /** Undefined: as the login says. */
  tlp: Tlp | 'auto' | undefined;
  title: string;
}

export const START: FeedSettings = { schedule: 'by-hand', tlp: undefined, title: '' };

export const settingsOf = (
  { defaultTlp }: Feed,
  { schedule, isTlpAuto, title = '' }: FeedSync,
): FeedSettings => ({
  schedule,
  tlp: isTlpAuto ? 'auto' : defaultTlp,
  title,
});

/** With a login, what is unmarked is never left to us. */
export function tlpOf({ tlp }: FeedSettings, login: LoginKind): Tlp | 'auto' {
  if (tlp !== undefined && (tlp !== 'auto' || login === 'none')) return tlp;
  return login === 'none' ? 'auto' : CAUTIOUS_TLP;
}

/** Several feeds take the titles that their server gives them. Undefined while the login is incomplete. */
export function formsOf(
  access: Access,
  configs: readonly Configured[],
  settings: FeedSettings,
): FeedForm[] | undefined {
  const login = loginIn(access);
  if (login === undefined) return undefined;
  return configs.map(({ config, title: given = '' }) => {
    const own = configs.length === 1 ? settings.title.trim() : '';
    const title = own === '' ? given : own;
    return {
      ...{ kind: access.kind, config, login },
      ...{ schedule: settings.schedule, defaultTlp: tlpOf(settings, login.kind) },
      ...(title === '' ? {} : { title }),
    };
  });
}

/** Nobody is asked for these; what an imported set-up says of them stays. */
const UNASKED = ['fullEvery', 'pageSize'];

function merged(old: Json, { config }: Configured): Json {
  if (typeof old !== 'object' || old === null || Array.isArray(old)) return config;
  return { ...Object.fromEntries(Object.entries(old).filter(([key]) => UNASKED.includes(key))), ...config };
}

/** What is different from before. */
export function changeOf(
  feed: Feed,
  sync: FeedSync,
  access: Access,
  configured: Configured | undefined,
  settings: FeedSettings,
): FeedChange {
  const before = settingsOf(feed, sync);
  const login = access.isLoginKept ? undefined : loginIn(access);
  const isLoginNew = login !== undefined && !(login.kind === 'none' && sync.login === 'none');
  const tlp = tlpOf(settings, access.login);
  const title = settings.title.trim();
  return {
    ...(configured === undefined ? {} : { config: merged(sync.config, configured) }),
    ...(isLoginNew ? { login } : {}),
    ...(settings.schedule === before.schedule ? {} : { schedule: settings.schedule }),
    ...(tlp === before.tlp ? {} : { defaultTlp: tlp }),
    ...(title === before.title ? {} : { title }),
  };
}
