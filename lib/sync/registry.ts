// All kinds of feed that are synced from somewhere, each behind the same face. A new kind is one more line here.
import type { FeedRequest, Json, RemoteKind } from '../intel/sync.ts';
import { isJson } from '../intel/json.ts';
import { misp } from './feeds/misp.ts';
import { mispFeed } from './feeds/misp-feed.ts';
import { openCti } from './feeds/opencti.ts';
import type { Begin, FeedAnswer, RemoteFeed, RemoteIntake, RemoteReadOptions, Step } from './feeds/remote.ts';
import { taxii } from './feeds/taxii.ts';
import { url } from './feeds/url.ts';

/** A kind of feed with one configuration. */
export interface BoundFeed {
  /** As it is stored. */
  config: Json;
  /** Where it is, for people and for the browser's permission. */
  address: string;
  hosts: string[];
  isWhole: boolean;
  begin: (memory: Json | undefined, now: number) => Begin;
  take: (progress: Json, answer: FeedAnswer) => Step;
  /** The request that was lost, or another one in its place. */
  resume: (lost: { request: FeedRequest; progress: Json }) => { request: FeedRequest; progress: Json };
  read: (bodies: readonly string[], options: RemoteReadOptions) => Promise<RemoteIntake>;
}

type Binder = (config: unknown) => BoundFeed | undefined;

function binder<Config>(feed: RemoteFeed<Config>, addressOf: (config: Config) => string): Binder {
  return (stored) => {
    const config = feed.readConfig(stored);
    const json: unknown = config === undefined ? undefined : JSON.parse(JSON.stringify(config));
    if (config === undefined || !isJson(json)) return undefined;
    return {
      config: json,
      address: addressOf(config),
      hosts: feed.hosts(config),
      isWhole: feed.isWhole === true,
      begin: (memory, now) => feed.begin(config, memory, now),
      take: (progress, answer) => feed.take(config, progress, answer),
      resume: (lost) => feed.resume?.(config, lost.progress) ?? lost,
      read: (bodies, options) => feed.read(config, bodies, options),
    };
  };
}

const KINDS: Record<RemoteKind, Binder> = {
  url: binder(url, (config) => config.url),
  taxii: binder(taxii, (config) => config.root),
  misp: binder(misp, (config) => config.url),
  'misp-feed': binder(mispFeed, (config) => config.url),
  opencti: binder(openCti, (config) => config.url),
};

/** Undefined for what is no configuration of this kind. */
export const bindFeed = (kind: RemoteKind, config: unknown): BoundFeed | undefined => KINDS[kind](config);
