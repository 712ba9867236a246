// Answers about encounters: what is remembered, and what is to be forgotten.
import { browser, type Browser } from 'wxt/browser';
import type { Card } from '../../lib/intel/card.ts';
import type { ChatMemory, EncounterSummary, MetCount } from '../../lib/intel/encounter.ts';
import type { ChatRef } from '../../lib/intel/post.ts';
import type { EncounterRequests } from '../../lib/messages/encounters.ts';
import type { AnswerOf, RequestOf } from '../../lib/messages/contract.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import type { SiteName } from '../../lib/messages/page.ts';
import { metCounts, metSummary, type Asked } from '../../lib/reading/met.ts';
import { metOverview } from '../../lib/reading/met-overview.ts';
import { chatTitle, isPublicChat } from '../../lib/reading/public-chat.ts';
import { hostOf } from '../../lib/settings/patterns.ts';
import { allowChat, allowedChats, disallowChat, forgetChat } from '../../lib/store/allowed-chats.ts';
import { addEncounters, forgetEncounters } from '../../lib/store/encounters.ts';
import { ceiling } from './access.ts';
import { core } from './core.ts';
import { memorySettings } from './memory-settings.ts';
import { openChat } from './open-chat.ts';
import { fail, ok } from './outcome.ts';
import { peerPairs } from './peer-pairs.ts';
import { tellTab } from './tell-tab.ts';

type Ask<T extends keyof EncounterRequests> = EncounterRequests[T]['ask'];
type Answer = AnswerOf<EncounterRequests>;
type Sender = Browser.runtime.MessageSender;

/** A tab that was closed meanwhile is nowhere. */
const tabOf = async (tabId: number): Promise<Browser.tabs.Tab | undefined> =>
  browser.tabs.get(tabId).catch(() => undefined);

async function asked(tabId: number | undefined): Promise<Asked> {
  const { since, now } = await memorySettings();
  return { since, now, here: tabId === undefined ? undefined : hostOf((await tabOf(tabId))?.url) };
}

async function met({ ids, tabId }: Ask<'met'>): Promise<Outcome<Record<string, MetCount>>> {
  const isPrivate = tabId !== undefined && (await tabOf(tabId))?.incognito === true;
  if (isPrivate || !(await memorySettings()).isOn) return fail('not-found');
  const { store, bonds } = await core();
  return ok(await metCounts(store, await bonds.get(), ids, await asked(tabId)));
}

async function encountersOf(id: string, tabId: number | undefined): Promise<EncounterSummary | null> {
  const { store, bonds } = await core();
  return (await metSummary(store, await bonds.get(), id, await asked(tabId))) ?? null;
}

/** For a card: undefined where nothing is remembered, null for what was never met. In private windows memory has nothing to say. */
export async function metOnCard({ parts: [part] }: Card, sender: Sender): Promise<Card['met']> {
  if (part === undefined || sender.tab?.incognito === true || !(await memorySettings()).isOn)
    return undefined;
  return encountersOf(part.entity.id, sender.tab?.id);
}

async function overview({ only }: Ask<'met-overview'>): Promise<Outcome<Answer>> {
  const { store, bonds, producers } = await core();
  const { isOn, keptDays, since } = await memorySettings();
  const met = await metOverview(
    store,
    await bonds.get(),
    await producers.get(),
    only,
    since,
    await ceiling(),
  );
  return ok({ isOn, keptDays, ...met });
}

async function chatIn(tabId: number): Promise<{ chat: ChatRef; site: SiteName } | undefined> {
  const lexicon = await (await core()).lexicons.current();
  const read = lexicon && (await openChat(tabId, lexicon.version));
  return read && { chat: (await peerPairs()).complete(read.post.chat), site: read.site };
}

/** A title alone is nobody's: two chats may have the same. */
const isSomebody = ({ id, username }: ChatRef): boolean => id !== undefined || username !== undefined;

async function chatMemory({ tabId }: Ask<'chat-memory'>): Promise<ChatMemory> {
  if (!(await memorySettings()).isOn || (await tabOf(tabId))?.incognito !== false) return { state: 'off' };
  const open = await chatIn(tabId);
  if (open === undefined || !isSomebody(open.chat)) return { state: 'none' };
  const title = open.chat.title ?? chatTitle(open.chat);
  if (isPublicChat(open.chat, open.site)) return { state: 'public', title };
  const allowed = await allowedChats((await core()).store);
  return { state: 'private', title, isAllowed: allowed.some(({ key }) => key === open.chat.key) };
}

async function setAllowed({ tabId, isAllowed }: Ask<'allow-chat'>): Promise<Outcome<null>> {
  const memory = await chatMemory({ tabId });
  const open = await chatIn(tabId);
  if (memory.state !== 'private' || open === undefined) return fail('not-found');
  const { store } = await core();
  if (!isAllowed) await disallowChat(store, open.chat.key);
  else {
    await allowChat(store, { key: open.chat.key, title: memory.title });
    void tellTab(tabId, { type: 'report' });
  }
  return ok(null);
}

export async function aboutEncounters(request: RequestOf<EncounterRequests>): Promise<Outcome<Answer>> {
  const { store } = await core();
  switch (request.type) {
    case 'met':
      return met(request);
    case 'encounters-of':
      return ok(await encountersOf(request.id, request.tabId));
    case 'met-overview':
      return overview(request);
    case 'forget-encounters':
      return ok(await forgetEncounters(store, request.only));
    case 'put-back-encounters':
      await addEncounters(store, request.encounters);
      return ok(null);
    case 'chat-memory':
      return ok(await chatMemory(request));
    case 'allow-chat':
      return setAllowed(request);
    case 'allowed-chats':
      return ok(await allowedChats(store));
    case 'forget-chat':
      return ok(await forgetChat(store, request.key));
    case 'remember-chat':
      await allowChat(store, request.chat);
      return ok(null);
  }
}
