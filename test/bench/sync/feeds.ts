// Feeds of the running extension: adding one, and how long each phase of its sync takes.
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import type { Tlp } from '../../../lib/intel/tlp.ts';
import { type Login, NO_LOGIN } from '../../servers/logins.ts';
import type { Running } from '../in-extension.ts';

/** ms between two looks: a phase is measured as exactly as that. */
const LOOK = 40;

const Added = v.object({ feedId: v.string() });
const State = v.looseObject({ state: v.string(), phase: v.optional(v.string()) });
const Feeds = v.array(
  v.object({
    id: v.string(),
    counts: v.object({ entities: v.number(), names: v.number() }),
    sync: v.optional(v.object({ state: State })),
  }),
);

export interface FeedToAdd {
  kind: string;
  config: object;
  login?: Login;
  /** Default: what the feed itself says. */
  defaultTlp?: Tlp;
}

/** Its first sync begins at once. Gives back its id. */
export async function addFeed({ extension }: Running, feed: FeedToAdd): Promise<string> {
  const form = { login: NO_LOGIN, schedule: 'by-hand', defaultTlp: 'auto', ...feed };
  return v.parse(Added, await extension.ask({ type: 'add-feed', form })).feedId;
}

const phaseOf = ({ state, phase }: v.InferOutput<typeof State>): string => phase ?? state;

export interface Synced {
  entities: number;
  names: number;
  /** ms that a feed was seen in each phase, or in each state where it is not syncing. */
  phases: Map<string, number>;
}

/** Looks on until the feeds are ready. */
export async function untilReady({ extension }: Running, ids: readonly string[]): Promise<Synced> {
  const phases = new Map<string, number>();
  let [last, seen] = [performance.now(), 'waiting'];
  for (;;) {
    const feeds = v.parse(Feeds, await extension.ask({ type: 'feeds' })).filter(({ id }) => ids.includes(id));
    const now = performance.now();
    phases.set(seen, (phases.get(seen) ?? 0) + now - last);
    last = now;
    const states = feeds.flatMap(({ sync }) => sync?.state ?? []);
    const open = states.find(({ state }) => state !== 'ready');
    if (open === undefined) {
      const sum = (key: 'entities' | 'names') => feeds.reduce((total, { counts }) => total + counts[key], 0);
      return { entities: sum('entities'), names: sum('names'), phases };
    }
    if (open.state === 'failed') throw new Error(`a sync has failed: ${JSON.stringify(open)}`);
    seen = phaseOf(open);
    await sleep(LOOK);
  }
}
