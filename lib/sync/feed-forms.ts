// What the user fills in for a feed → a feed that is set up, or why not.
import { isSecure } from '../intel/hosts.ts';
import type { FeedChange, FeedForm, FormRefusal } from '../intel/feed-form.ts';
import { LOGINS_OF, MAX_FEEDS, type Login, type RemoteKind, type RemoteSetup } from '../intel/sync.ts';
import { CAUTIOUS_TLP, type Tlp } from '../intel/tlp.ts';
import { addRemote, changeRemote, type RemoteChange } from '../store/remote-feeds.ts';
import { setFeedTlp } from '../store/feeds.ts';
import type { Store } from '../store/schema.ts';
import { fileNameOf } from './feeds/url/file-name.ts';
import { bindFeed, type BoundFeed } from './registry.ts';

const isEmpty = (login: Login): boolean =>
  login.kind === 'basic' ? login.user === '' : login.kind !== 'none' && login.key === '';

/** What no header can hold. User and password travel as base64. */
const isUnsendable = (login: Login): boolean => 'key' in login && /[^\x21-\x7e]/.test(login.key);

function loginRefusal(kind: RemoteKind, bound: BoundFeed, login: Login): FormRefusal | undefined {
  if (!LOGINS_OF[kind].includes(login.kind) || isEmpty(login) || isUnsendable(login)) return 'bad-login';
  return login.kind === 'none' || isSecure(bound.address) ? undefined : 'insecure-login';
}

const titleOf = (kind: RemoteKind, { address }: BoundFeed): string =>
  kind === 'url' ? fileNameOf(address) : new URL(address).host;

/** With a login, what is unmarked is never left to us. */
const isAuto = (tlp: Tlp | 'auto', login: Login['kind']): boolean => tlp === 'auto' && login === 'none';

export async function addFeed(
  store: Store,
  form: FeedForm,
): Promise<{ feedId: string } | { refused: FormRefusal }> {
  const { kind, login, schedule, defaultTlp, title = '' } = form;
  const bound = bindFeed(kind, form.config);
  if (bound === undefined) return { refused: 'bad-config' };
  const refused = loginRefusal(kind, bound, login);
  if (refused) return { refused };
  if ((await store.feeds.filter(({ remote }) => remote !== undefined).count()) >= MAX_FEEDS)
    return { refused: 'too-many' };
  const named = title.trim() === '' ? {} : { title: title.trim() };
  const isTlpAuto = isAuto(defaultTlp, login.kind);
  const feedId = await addRemote(store, {
    setup: { kind, config: bound.config, schedule, isPaused: false, isTlpAuto, ...named },
    login,
    loginKind: login.kind,
    defaultTlp: defaultTlp === 'auto' ? CAUTIOUS_TLP : defaultTlp,
    title: titleOf(kind, bound),
    isWanted: true,
  });
  return { feedId };
}

/** A login that is kept goes to no other host than before. */
function changeRefusal(
  setup: RemoteSetup,
  bound: BoundFeed,
  login: Login | undefined,
): FormRefusal | undefined {
  if (login) return loginRefusal(setup.kind, bound, login);
  if (setup.login === 'none') return undefined;
  const known = bindFeed(setup.kind, setup.config)?.hosts ?? [];
  if (bound.hosts.some((host) => !known.includes(host))) return 'bad-login';
  return isSecure(bound.address) ? undefined : 'insecure-login';
}

/** Undefined where there is no such feed. */
export async function changeFeed(
  store: Store,
  feedId: string,
  { config, login, schedule, title, defaultTlp }: FeedChange,
): Promise<{ refused?: FormRefusal } | undefined> {
  const setup = (await store.feeds.get(feedId))?.remote;
  if (setup === undefined) return undefined;
  const bound = bindFeed(setup.kind, config ?? setup.config);
  if (bound === undefined) return { refused: 'bad-config' };
  const refused = changeRefusal(setup, bound, login);
  if (refused) return { refused };
  const isTlpAuto = defaultTlp !== undefined && isAuto(defaultTlp, login?.kind ?? setup.login);
  const change: RemoteChange = {
    ...(config === undefined ? {} : { config: bound.config }),
    ...(login === undefined ? {} : { login }),
    ...(schedule === undefined ? {} : { schedule }),
    ...(title === undefined ? {} : { title: title.trim() }),
    // What the intel calls for is found when it is read again.
    ...(isTlpAuto ? { isTlpAuto, isAnew: true } : {}),
  };
  await changeRemote(store, feedId, change);
  if (defaultTlp !== undefined && !isTlpAuto)
    await setFeedTlp(store, feedId, defaultTlp === 'auto' ? CAUTIOUS_TLP : defaultTlp);
  return {};
}
