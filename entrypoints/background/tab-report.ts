// The report on a tab that the popup and the side panel ask for.
import { chatEntities, pksIn } from '../../lib/reading/chat-found.ts';
import { policyAt, readsEverySite, sitesOver } from '../../lib/reading/document-place.ts';
import type { ChatReport, TabReport } from '../../lib/messages/extension.ts';
import { hostOf } from '../../lib/settings/patterns.ts';
import { access } from './access.ts';
import { cacheStatus } from './cache-status.ts';
import { core } from './core.ts';
import { foundInTab, hearFrom, policyOfTab, presence, tabUrl, topFrame } from './found-in-tab.ts';
import { openChat } from './open-chat.ts';
import { pointedIn } from './pointed.ts';
import { postsOfTab } from './tab-posts.ts';

/** Absent where no chat is open that the site tells of. */
async function chatIn(tabId: number, url: string | undefined): Promise<ChatReport | undefined> {
  const { lexicons, entities, bonds, producers } = await core();
  const lexicon = await lexicons.current();
  const policy = await policyOfTab(url);
  if (!lexicon || policy.mode === 'off') return undefined;
  const chat = (await openChat(tabId, lexicon.version))?.post.chat;
  if (chat === undefined) return undefined;
  const posts = (await postsOfTab(tabId)).inChat(chat);
  const known = await entities.get(lexicon.version, pksIn(posts));
  const found = chatEntities(posts, known, policy, await bonds.get(), await producers.get());
  return { ...(chat.title === undefined ? {} : { title: chat.title }), entities: found };
}

export async function tabReport(tabId: number): Promise<TabReport> {
  const [url, allowed] = await Promise.all([tabUrl(tabId), access()]);
  const host = hostOf(url);
  const { settings } = allowed;
  // As it is once everything shows again: nothing is found until then.
  const policy = policyAt({ ...allowed, settings: { ...settings, hidden: false } }, topFrame(url));
  const cache = await cacheStatus();
  const coveredBy = sitesOver(allowed, url);
  if (coveredBy.length > 0) await hearFrom(tabId);
  const chat = cache.state === 'ready' && coveredBy.length > 0 ? await chatIn(tabId, url) : undefined;
  const pointed = policy.mode === 'mark' && !settings.hidden ? await pointedIn(tabId) : undefined;
  return {
    ...(host === undefined ? {} : { host }),
    coveredBy,
    readsEverySite: readsEverySite(allowed),
    mode: policy.mode,
    trusted: policy.trusted,
    found: cache.state === 'ready' ? (await foundInTab(tabId, url)).map(({ group }) => group) : [],
    ...(pointed ? { pointed } : {}),
    ...(chat ? { chat } : {}),
    hidden: settings.hidden,
    ceiling: settings.ceiling,
    siteChanged: presence.hasChanged(tabId),
    cache,
  };
}
