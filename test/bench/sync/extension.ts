// The built extension in headless Chromium, for syncs from servers on this machine: how long each phase of them takes.
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { buildFolder } from '../../../lib/cli/build.ts';
import { type Extension, openExtension, waitForCache } from '../../../lib/cli/browsers/extension-page.ts';
import { provideBrowsers } from '../../../lib/cli/browsers/install.ts';
import { launch } from '../../../lib/cli/browsers/launch.ts';
import type { Browser } from '../../../lib/cli/browsers/types.ts';
import { type Login, NO_LOGIN } from '../../servers/logins.ts';

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

export interface Running {
  browser: Browser;
  extension: Extension;
}

/** Needs the build of mode "granted": there nobody must be asked for a host. */
export async function inExtension<T>(use: (running: Running) => Promise<T>): Promise<T> {
  const browser = await launch('chromium', {
    executable: provideBrowsers(['chromium']).chromium.path,
    extension: buildFolder('chromium', 'granted'),
    headless: true,
  });
  try {
    const extension = await openExtension(browser);
    await waitForCache(extension);
    return await use({ browser, extension });
  } finally {
    await browser.close();
  }
}

export interface FeedToAdd {
  kind: string;
  config: object;
  login?: Login;
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
