// What a tab shows of the intel: its documents say which mentions they hold, and those stand for things.
import { browser } from 'wxt/browser';
import { foundIn, pksOf, type FoundIn } from '../../lib/reading/found.ts';
import { lastAnswer } from '../../lib/reading/last-answer.ts';
import { policyAt, type Place } from '../../lib/reading/document-place.ts';
import type { SitePolicy } from '../../lib/reading/policy.ts';
import { Presence } from '../../lib/reading/presence.ts';
import { access } from './access.ts';
import { core } from './core.ts';
import { tellTab } from './tell-tab.ts';

export const presence = new Presence();

/** Milliseconds that all frames of a tab get to say what they show, when they are asked; and the slowest page its first word. */
const ANSWER_TIME = 250;
const FIRST_WORD_TIME = 2_000;

export const tabUrl = async (tabId: number): Promise<string | undefined> =>
  (await browser.tabs.get(tabId).catch(() => undefined))?.url; // a tab that was closed meanwhile has none

/** What may happen in a tab, and what is on the watch-list. */
export const policyOfTab = async (url: string | undefined): Promise<SitePolicy> => ({
  ...policyAt(await access(), topFrame(url)),
  watched: await (await core()).watched.get(),
});

export const topFrame = (url: string | undefined): Place => ({ url, origin: undefined, tabUrl: url });

/** A page with thousands of names is asked about several times for each choice in its list. */
const lastFound = lastAnswer<Promise<FoundIn[]>>();

export async function foundInTab(tabId: number, url?: string): Promise<FoundIn[]> {
  const { lexicons, entities, bonds, producers } = await core();
  const lexicon = await lexicons.current();
  const [address, allowed] = [url ?? (await tabUrl(tabId)), await access()];
  const policy = await policyOfTab(address);
  if (!lexicon || policy.mode === 'off') return [];
  const { version } = lexicon;
  const said = await Promise.all([bonds.get(), producers.get()]);
  const find = async (): Promise<FoundIn[]> => {
    const seen = presence.seenIn(tabId, version);
    const known = await entities.get(version, pksOf(seen, lexicon, policy));
    return foundIn(seen, { lexicon, entities: known, policy, bonds: said[0], rank: said[1] });
  };
  const inputs = [lexicon, tabId, presence.revision(tabId), address, allowed, policy.watched, ...said];
  return lastFound.get(inputs, find).catch((error: unknown) => {
    lastFound.forget();
    throw error;
  });
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A background that was killed knows nothing of a tab: its pages are asked, and given a moment to answer. */
export async function hearFrom(tabId: number): Promise<void> {
  if (presence.knows(tabId) || !(await tellTab(tabId, { type: 'report' }))) return;
  await wait(ANSWER_TIME);
  await Promise.race([presence.firstWord(tabId), wait(FIRST_WORD_TIME)]);
}
