// 20,000 names in the running extension, and an article that speaks of them.
import { makeStixBundle, makeStixObject } from '../../make/stix.ts';
import { mixedText, names } from '../finder-data.ts';
import type { Running } from '../in-extension.ts';
import { addFeed, untilReady } from '../sync/feeds.ts';

const NAMES = names(20_000);

/** UTF-16 units. */
const ARTICLE = 100_000;

/** Two names an entity. The description is as long as those of public feeds. */
function bundle(): string {
  const actors = Array.from({ length: NAMES.length / 2 }, (_, at) =>
    makeStixObject('intrusion-set', {
      name: NAMES[2 * at],
      aliases: [NAMES[2 * at + 1]],
      description: 'Reported in several campaigns against public bodies. '.repeat(8),
    }),
  );
  return JSON.stringify(makeStixBundle(actors));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const paragraphs = (text: string): string =>
  text
    .split(/(?<=\. )/)
    .map((line) => `<p>${escaped(line)}</p>\n`)
    .join('');

/** HTML of about 100 kB of text; another one for each seed. */
export const article = (seed?: number): string => paragraphs(mixedText(NAMES, ARTICLE, seed));

/** Where the bundle is asked for. */
export const INTEL_PATH = '/names.json';
export const intelPage = { body: bundle(), type: 'application/json' };

/** `origin`: of the server that gives the bundle. */
export async function addNames(running: Running, origin: string): Promise<void> {
  const id = await addFeed(running, {
    ...{ kind: 'url', config: { url: origin + INTEL_PATH } },
    // Names of other objects are painted on sites alone that the user trusts.
    defaultTlp: 'CLEAR',
  });
  await untilReady(running, [id]);
}
