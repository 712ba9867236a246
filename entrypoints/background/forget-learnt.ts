// A name that is muted has taught open pages what other words mean. Nobody knows any more what came from where, so all of it
// is forgotten, and the next reading learns what is left.
import { browser } from 'wxt/browser';
import type { PageCommand } from '../../lib/messages/page.ts';
import { hostOf } from '../../lib/settings/patterns.ts';
import { tellTab } from './tell-tab.ts';

/** Of no lexicon, so that a page drops what it has learnt under any. */
const NOTHING: PageCommand = { type: 'learnt', version: -1, context: '', unlocked: [] };

/** In the tabs that show one of these hosts; undefined among them stands for all. */
export async function forgetLearnt(hosts: readonly (string | undefined)[]): Promise<void> {
  const isMeant = (url: string | undefined): boolean =>
    hosts.includes(undefined) || hosts.includes(hostOf(url));
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id, url }) => (id !== undefined && isMeant(url) ? [id] : []));
  await Promise.all(ids.map((id) => tellTab(id, NOTHING)));
}
