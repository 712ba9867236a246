// Telegram's clients on their true hosts, as the stand-ins behave (test/pages/telegram).
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import * as v from 'valibot';
import type { Page } from '../../lib/cli/page-server.ts';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { CHANNEL } from '../pages/telegram/preview/posts.ts';
import { previewPage } from '../pages/telegram/preview/site.ts';
import type { Pages, World } from './world.ts';

const FOLDER = new URL('../pages/telegram/', import.meta.url);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const FILES = [
  ...['index.html', 'main.js', 'message.js', 'style.css', 'teact.js', 'text.js', 'view.js'].map(
    (name) => `a/${name}`,
  ),
  ...['index.html', 'main.js', 'bubble.js', 'chat.js', 'list.js', 'style.css', 'text.js'].map(
    (name) => `k/${name}`,
  ),
  ...['driver.js', 'model.js', 'random.js', 'texts.js', 'truth.js'].map((name) => `shared/${name}`),
];

const fileAt = (name: string): Page => ({
  body: readFileSync(new URL(name, FOLDER), 'utf8'),
  type: TYPES[extname(name)] ?? 'text/plain',
});

const WEB = 'web.telegram.org';
const PREVIEWS = ['t.me', 'telegram.me'];

export const TELEGRAM_HOSTS = [WEB, ...PREVIEWS];

export const TELEGRAM: Pages = {
  ...Object.fromEntries(FILES.map((name) => [`${WEB}/${name.replace('index.html', '')}`, fileAt(name)])),
  ...Object.fromEntries(
    [
      `/s/${CHANNEL}`,
      `/${CHANNEL}`,
      '/js/widget.js',
      ...['/5', '/7', '/14', '/15'].map((post) => `/${CHANNEL}${post}`),
    ].flatMap((path) => PREVIEWS.map((host) => [`${host}${path}`, previewPage])),
  ),
};

export const CLIENTS = ['a', 'k'] as const;

export type Client = (typeof CLIENTS)[number];

/** What the stand-in finds wrong with itself. */
export const problemsOf = async (tab: Tab): Promise<string[]> =>
  v.parse(v.array(v.string()), await tab.evaluate('standIn.check()'));

const Compared = v.object({ painted: v.array(v.string()), true: v.array(v.string()) });

/** Waits until what is painted on the screen is what stands there, name for name. Gives how many. */
export async function marksAreTrue(tab: Tab): Promise<number> {
  let last: v.InferOutput<typeof Compared> | undefined;
  try {
    return await waitFor('marks that are true', async () => {
      last = v.parse(Compared, await tab.evaluate('standIn.compare()'));
      return last.painted.length > 0 && last.painted.join('\n') === last.true.join('\n')
        ? last.painted.length
        : undefined;
    });
  } catch (error) {
    const { painted = [], true: wanted = [] } = last ?? {};
    const lost = wanted.filter((each) => !painted.includes(each));
    const stale = painted.filter((each) => !wanted.includes(each));
    throw new Error(`lost: ${lost.join('; ')}\nstale: ${stale.join('; ')}`, { cause: error });
  }
}

const Report = v.object({
  siteChanged: v.boolean(),
  chat: v.exactOptional(
    v.object({ entities: v.array(v.object({ name: v.string(), count: v.number(), answers: v.number() })) }),
  ),
  found: v.array(v.object({ name: v.string(), version: v.number(), mention: v.number() })),
});

/** What the popup is told of a tab. */
export async function reportOf({ extension }: World, tab: Tab): Promise<v.InferOutput<typeof Report>> {
  const tabId = await tabIdOf(extension, await tab.url());
  return v.parse(Report, await extension.ask({ type: 'tab-report', tabId }));
}

/** The entities that count. */
export const foundIn = async (world: World, tab: Tab): Promise<string[]> =>
  (await reportOf(world, tab)).found.map(({ name }) => name);

/** Of each entity one mention, as a command names it. */
export const mentionsIn = async (
  world: World,
  tab: Tab,
): Promise<Map<string, { version: number; mention: number }>> =>
  new Map(
    (await reportOf(world, tab)).found.map(({ name, version, mention }) => [name, { version, mention }]),
  );

/** Takes all names out of a stand-in's chats: what was seen of them before was seen. One that is opened with "?quiet" begins so. */
export const QUIET = `void (standIn.model.quiet(), standIn.show())`;
