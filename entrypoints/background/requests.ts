// What the extension's own pages ask, to whoever answers it.
import type { Browser } from 'wxt/browser';
import { readExtensionRequest } from '../../lib/messages/check-extension.ts';
import type { AnswerOf } from '../../lib/messages/contract.ts';
import type { ExtensionRequest, ExtensionRequests, Outcome } from '../../lib/messages/extension.ts';
import { storeFailureOf } from '../../lib/store/failure.ts';
import { NewerStoreError } from '../../lib/store/open.ts';
import { NotCompiledError } from '../../lib/sync/compile-queue.ts';
import { around } from './around.ts';
import { aboutDossier } from './dossier.ts';
import { aboutEncounters } from './encounters.ts';
import { aboutBackup } from './backup.ts';
import { aboutBonds } from './bonds.ts';
import { cardKey } from './card-key.ts';
import { cacheStatus } from './cache-status.ts';
import { cardAt, cardOf, cardOfName } from './cards.ts';
import { aboutFeeds } from './feeds.ts';
import { foundInTab } from './found-in-tab.ts';
import { aboutMutes } from './mutes.ts';
import { fail, ok } from './outcome.ts';
import { aboutOwn } from './own-names.ts';
import { aboutPanel } from './panel.ts';
import { readPastedText } from './paste.ts';
import { aboutProducers } from './producers.ts';
import { isOwnPage } from './is-own-page.ts';
import { aboutSearch } from './search.ts';
import { askTab, tellTab } from './tell-tab.ts';
import { tabReport } from './tab-report.ts';

type Sender = Browser.runtime.MessageSender;
type Ask<T extends ExtensionRequest['type']> = ExtensionRequests[T]['ask'];
type Answer = AnswerOf<ExtensionRequests>;

async function goTo({ tabId, frameId, ...to }: Ask<'go-to'>): Promise<Outcome<null>> {
  const isThere = await tellTab(tabId, { ...to, type: 'go-to' }, frameId);
  return isThere ? ok(null) : fail('not-found');
}

/** To the name in it that it is about. */
async function goToPost({ tabId, frameId, place, id }: Ask<'go-to-post'>): Promise<Outcome<null>> {
  const thing = (await foundInTab(tabId)).find(({ group }) => group.id === id);
  const mentions = thing?.mentions.map(({ mention }) => mention) ?? [];
  const command = { type: 'go-to-post', place, version: thing?.group.version ?? 0, mentions } as const;
  return (await askTab(tabId, command, frameId)) === true ? ok(null) : fail('not-found');
}

async function answer(request: ExtensionRequest, sender: Sender): Promise<Outcome<Answer>> {
  switch (request.type) {
    case 'cache':
      return ok(await cacheStatus());
    case 'is-card-key':
      return ok(request.key === (await cardKey()));
    case 'tab-report':
      return ok(await tabReport(request.tabId));
    case 'go-to':
      return goTo(request);
    case 'go-to-post':
      return goToPost(request);
    case 'card':
      return cardAt(request, sender);
    case 'around':
      return around(request, sender.tab?.id);
    case 'card-of':
      return cardOf(request, sender);
    case 'card-of-name':
      return cardOfName(request);
    case 'feeds':
    case 'refusals':
    case 'remove-feed':
    case 'restore-feed':
    case 'set-feed-tlp':
    case 'feed-changes':
    case 'add-feed':
    case 'change-feed':
    case 'sync-now':
    case 'pause-feed':
    case 'explore':
    case 'export-feeds':
    case 'import-feeds':
    case 'net-log':
      return aboutFeeds(request);
    case 'mute-place':
    case 'mute':
    case 'mutes':
    case 'unmute':
    case 'add-mutes':
      return aboutMutes(request, sender);
    case 'found-places':
    case 'beside':
      return aboutPanel(request);
    case 'read-text':
      return readPastedText(request);
    case 'write-backup':
    case 'look-at-backup':
    case 'take-backup':
    case 'reset-parts':
    case 'undoable':
    case 'undo-last':
    case 'stored-counts':
    case 'store-loss':
    case 'forget-store-loss':
      return aboutBackup(request);
    case 'say-bond':
    case 'forget-bond':
    case 'bonds':
    case 'remove-bond':
      return aboutBonds(request);
    case 'producers':
    case 'set-producers':
      return aboutProducers(request);
    case 'dossier':
    case 'neighbours':
    case 'open-dossier':
    case 'watch':
    case 'write-note':
    case 'kept':
    case 'put-back-watched':
    case 'put-back-note':
      return aboutDossier(request, sender);
    case 'met':
    case 'encounters-of':
    case 'met-overview':
    case 'forget-encounters':
    case 'put-back-encounters':
    case 'chat-memory':
    case 'allow-chat':
    case 'allowed-chats':
    case 'forget-chat':
    case 'remember-chat':
      return aboutEncounters(request);
    case 'search':
    case 'recent-searches':
    case 'add-recent-search':
    case 'remove-recent-search':
      return aboutSearch(request, sender);
    case 'find-entities':
    case 'own-names':
    case 'check-name':
    case 'add-name':
    case 'change-name':
    case 'change-own-facts':
    case 'remove-name':
    case 'put-back-name':
      return aboutOwn(request);
  }
}

function failureOf(error: unknown): Outcome<never> {
  if (error instanceof NewerStoreError) return fail('newer-store');
  if (error instanceof NotCompiledError) return fail('not-compiled', error.message);
  return fail(storeFailureOf(error) ?? 'store-failed', String(error));
}

/** For runtime.onMessage: true while an answer is on its way, undefined for whoever gets none. */
export function onRequest(
  message: unknown,
  sender: Sender,
  respond: (outcome: Outcome<Answer>) => void,
): true | undefined {
  if (!isOwnPage(sender)) return undefined;
  const request = readExtensionRequest(message);
  if (!request) {
    console.debug('ignored a message', message);
    return undefined;
  }
  void answer(request, sender).catch(failureOf).then(respond);
  return true;
}
