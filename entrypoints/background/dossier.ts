// Answers about dossiers, and about what the user keeps of entities: the watch-list and notes.
import { browser, type Browser } from 'wxt/browser';
import { dossierAddress } from '../../lib/intel/dossier-address.ts';
import type { EntityRef } from '../../lib/intel/entity-ref.ts';
import type { Kept, KeptLists } from '../../lib/intel/kept.ts';
import { isUpTo } from '../../lib/intel/tlp.ts';
import type { DossierRequests } from '../../lib/messages/dossier.ts';
import type { AnswerOf, RequestOf } from '../../lib/messages/contract.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { dossierOf, neighboursOf } from '../../lib/reading/dossier.ts';
import { refOf } from '../../lib/reading/entity-ref.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { readyFeeds } from '../../lib/store/feeds.ts';
import { noteList, putBackNote, writeNote } from '../../lib/store/notes.ts';
import { putBackWatched, unwatch, watch, watchList } from '../../lib/store/watched.ts';
import { entitiesBehind } from '../../lib/store/read.ts';
import type { Store } from '../../lib/store/schema.ts';
import { ceiling } from './access.ts';
import { core } from './core.ts';
import { tellMutes } from './news.ts';
import { fail, ok } from './outcome.ts';
import { refreshBadges } from './badge.ts';

type Answer = AnswerOf<DossierRequests>;
type Sender = Browser.runtime.MessageSender;

const orNotFound = <T>(value: T | undefined): Outcome<T> =>
  value === undefined ? fail('not-found') : ok(value);

/** Of a private window too: the browser puts a page of ours into an ordinary one. */
async function openDossier(id: string, { tab }: Sender): Promise<null> {
  const beside = tab && !tab.incognito ? { windowId: tab.windowId, index: tab.index + 1 } : {};
  await browser.tabs.create({ url: browser.runtime.getURL('/') + dossierAddress(id).slice(1), ...beside });
  return null;
}

/** Its mark shows on trusted sites only, so other pages have nothing to read anew. */
async function watchedChanged(): Promise<null> {
  (await core()).watched.forget();
  if ((await loadSettings()).trusted.length > 0) await tellMutes();
  refreshBadges();
  return null;
}

async function setWatched(id: string, isWatched: boolean): Promise<Outcome<null>> {
  const { store, bonds } = await core();
  if (isWatched && !(await watch(store, id, Date.now()))) return fail('not-found');
  if (!isWatched) await unwatch(store, id, await bonds.get());
  return ok(await watchedChanged());
}

async function withRefs<T extends Kept>(
  store: Store,
  kept: readonly T[],
): Promise<(T & { ref?: EntityRef })[]> {
  const feeds = await readyFeeds(store);
  const found = async (each: T): Promise<T & { ref?: EntityRef }> => {
    const [row] = await entitiesBehind(store, [each.id]);
    const ref = row && refOf(row, feeds);
    return ref ? { ...each, ref } : each;
  };
  return Promise.all(kept.map(found));
}

async function keptLists(store: Store): Promise<KeptLists> {
  const most = await ceiling();
  const watched = await withRefs(store, await watchList(store));
  if (most === undefined)
    return { watched, notes: await withRefs(store, await noteList(store)), isCut: false };
  return { watched: watched.filter(({ ref }) => ref && isUpTo(ref.tlp, most)), notes: [], isCut: true };
}

export async function aboutDossier(
  request: RequestOf<DossierRequests>,
  sender: Sender,
): Promise<Outcome<Answer>> {
  const { store } = await core();
  switch (request.type) {
    case 'dossier':
      return orNotFound(await dossierOf(store, request.id, await ceiling()));
    case 'neighbours':
      return orNotFound(await neighboursOf(store, request.id, await ceiling()));
    case 'open-dossier':
      return ok(await openDossier(request.id, sender));
    case 'watch':
      return setWatched(request.id, request.isWatched);
    case 'write-note':
      return (await writeNote(store, request.id, request.text, Date.now())) ? ok(null) : fail('not-found');
    case 'kept':
      return ok(await keptLists(store));
    case 'put-back-watched':
      await putBackWatched(store, request.kept);
      return ok(await watchedChanged());
    case 'put-back-note':
      await putBackNote(store, request.note);
      return ok(null);
  }
}
