// All feeds that are synced as one JSON file, to take along or to give to the team. No login is in it.
import * as v from 'valibot';
import type { ImportedSetup } from '../intel/feed-form.ts';
import { parseJson } from '../intel/json.ts';
import { LOGINS_OF, MAX_FEEDS, REMOTE_KINDS, SCHEDULES, type Json, type LoginKind } from '../intel/sync.ts';
import { CAUTIOUS_TLP, TLP_LEVELS } from '../intel/tlp.ts';
import { feedRows } from '../store/read.ts';
import { addRemote, type NewRemote } from '../store/remote-feeds.ts';
import type { Store } from '../store/schema.ts';
import { bindFeed } from './registry.ts';

const FORMAT = 'byname-feeds';
const LOGINS: readonly LoginKind[] = ['none', 'basic', 'bearer', 'misp-key'];

const FeedSchema = v.object({
  kind: v.picklist(REMOTE_KINDS),
  config: v.unknown(),
  title: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))),
  defaultTlp: v.union([v.picklist(TLP_LEVELS), v.literal('auto')]),
  schedule: v.picklist(SCHEDULES),
  login: v.picklist(LOGINS),
});

const SetupSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  feeds: v.pipe(v.array(v.unknown()), v.maxLength(MAX_FEEDS)),
});

const IS_SECRET = /key|token|secret|pass|auth|sig/i;

/** Some servers take their key in the address: that stays here. */
function withoutSecrets(config: Json): Json {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return config;
  const { url } = config;
  const parsed = typeof url === 'string' ? URL.parse(url) : null;
  if (parsed === null) return config;
  const secret = [...parsed.searchParams.keys()].filter((name) => IS_SECRET.test(name));
  for (const name of secret) parsed.searchParams.delete(name);
  return secret.length === 0 ? config : { ...config, url: parsed.href };
}

export async function exportSetup(store: Store): Promise<string> {
  const feeds = (await feedRows(store)).flatMap(({ state, remote, defaultTlp }) => {
    if (remote === undefined || state === 'removed') return [];
    const { kind, config, title, schedule, login, isTlpAuto } = remote;
    const about = { kind, config: withoutSecrets(config), schedule, login };
    return [
      {
        ...about,
        defaultTlp: isTlpAuto === true ? 'auto' : defaultTlp,
        ...(title === undefined ? {} : { title }),
      },
    ];
  });
  return JSON.stringify({ format: FORMAT, version: 1, feeds }, undefined, 2);
}

/** An address that comes back without its key is the same feed. */
const identityOf = (kind: string, config: Json): string => JSON.stringify([kind, withoutSecrets(config)]);

interface ReadFeed {
  feed: NewRemote;
  identity: string;
}

/** Undefined for what is no feed that this version knows. */
function readFeed(value: unknown): ReadFeed | undefined {
  const read = v.safeParse(FeedSchema, value);
  const bound = read.success ? bindFeed(read.output.kind, read.output.config) : undefined;
  if (!read.success || bound === undefined) return undefined;
  if (!LOGINS_OF[read.output.kind].includes(read.output.login)) return undefined;
  const { kind, schedule, login, defaultTlp, title } = read.output;
  const isTlpAuto = defaultTlp === 'auto' && login === 'none';
  const named = title === undefined ? {} : { title };
  const feed: NewRemote = {
    setup: { kind, config: bound.config, schedule, isPaused: false, isTlpAuto, ...named },
    login: { kind: 'none' },
    loginKind: login,
    defaultTlp: defaultTlp === 'auto' ? CAUTIOUS_TLP : defaultTlp,
    title: new URL(bound.address).host,
    isWanted: false,
  };
  return { feed, identity: identityOf(kind, bound.config) };
}

/** What comes of a text: how many, and those that are new. Undefined for what is no such JSON. */
async function sorted(store: Store, text: string): Promise<[ImportedSetup, NewRemote[]] | undefined> {
  const read = v.safeParse(SetupSchema, parseJson(text));
  if (!read.success) return undefined;
  const there = (await feedRows(store)).flatMap(({ remote, state }) =>
    remote && state !== 'removed' ? [identityOf(remote.kind, remote.config)] : [],
  );
  const known = new Set(there);
  const count: ImportedSetup = { added: 0, known: 0, refused: 0, withoutLogin: 0 };
  const added: NewRemote[] = [];
  for (const value of read.output.feeds) {
    const one = readFeed(value);
    if (one === undefined || known.size >= MAX_FEEDS) count.refused += 1;
    else if (known.has(one.identity)) count.known += 1;
    else {
      known.add(one.identity);
      added.push(one.feed);
      count.added += 1;
      if (one.feed.loginKind !== 'none') count.withoutLogin += 1;
    }
  }
  return [count, added];
}

/** What `importSetup` would do. */
export const lookAtSetup = async (store: Store, text: string): Promise<ImportedSetup | undefined> =>
  (await sorted(store, text))?.[0];

/** All of its feeds or, when it fails, none. Undefined for what is no such JSON. */
export const importSetup = (store: Store, text: string): Promise<ImportedSetup | undefined> =>
  store.transaction('rw', store.feeds, store.secrets, store.runs, async () => {
    const [count, added = []] = (await sorted(store, text)) ?? [];
    for (const feed of added) await addRemote(store, feed);
    return count;
  });
