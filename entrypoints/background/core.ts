// What answering anything needs: the store, the lexicon from it, and the queue that compiles. Made when it is first needed.
import { browser } from 'wxt/browser';
import { cached, type Cached } from '../../lib/reading/cached.ts';
import type { Bonds } from '../../lib/intel/bonds.ts';
import { producerRank, type ProducerRank } from '../../lib/intel/producers.ts';
import { readBonds } from '../../lib/store/bonds.ts';
import { watchedPks } from '../../lib/store/watched.ts';
import { readProducerOrder } from '../../lib/store/producers.ts';
import { makeLexiconHolder, type LexiconHolder } from '../../lib/reading/lexicon-holder.ts';
import { FoundEntities } from '../../lib/reading/found-entities.ts';
import { makeMuteHolder, type MuteHolder } from '../../lib/reading/mutes.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { dropBefore } from '../../lib/store/undo-record.ts';
import { nextGeneration, purgeRemoved } from '../../lib/store/feeds.ts';
import { lexiconInfo } from '../../lib/store/lexicon.ts';
import { NewerStoreError, openStore } from '../../lib/store/open.ts';
import type { Store } from '../../lib/store/schema.ts';
import { makeCompileQueue } from '../../lib/sync/compile-queue.ts';
import type { ImportTools } from '../../lib/sync/import-file.ts';
import { keepAwake } from '../../lib/sync/keep-awake.ts';
import { ensureStarter } from '../../lib/sync/starter.ts';
import starterPack from '../../lib/sync/starter-pack/starter-pack.json?raw';
import type { Net } from '../../lib/net/net.ts';
import type { Engine } from '../../lib/sync/engine/engine.ts';
import { tellLexicon, tellMutes } from './news.ts';
import { noticeLoss } from './store-loss.ts';
import { makeSync } from './sync.ts';

export interface Core {
  store: Store;
  lexicons: LexiconHolder;
  entities: FoundEntities;
  mutes: MuteHolder;
  bonds: Cached<Bonds>;
  producers: Cached<ProducerRank>;
  /** pks of what is on the watch-list. */
  watched: Cached<ReadonlySet<number>>;
  tools: ImportTools;
  net: Net;
  /** Goes on by itself with what an earlier life has left, once that is caught up. */
  engine: Engine;
  /** What an earlier life of the background left undone: the starter pack, a lexicon that is outdated. */
  caughtUp: Promise<void>;
  isCaughtUp: () => boolean;
}

export const tick = (): void => void browser.runtime.getPlatformInfo();

/** storage.session: that this start of the browser has ended what could be undone before it. */
const STARTED_KEY = 'started';

/** Not in runtime.onStartup: that comes once, and a background that is killed over it would not be asked again. */
async function endUndo(store: Store): Promise<void> {
  if ((await browser.storage.session.get(STARTED_KEY))[STARTED_KEY] === true) return;
  await purgeRemoved(store);
  await dropBefore(store);
  await browser.storage.session.set({ [STARTED_KEY]: true });
}

/** It is gone though it was compiled, or can't be read: damaged, or another version's. What the store says of it is of no use. */
async function isLexiconLost(store: Store, lexicons: LexiconHolder): Promise<boolean> {
  const lexicon = await lexicons.current().catch(() => undefined);
  return lexicon === undefined && (await lexiconInfo(store)) !== undefined;
}

async function catchUp(tools: ImportTools, lexicons: LexiconHolder): Promise<void> {
  await endUndo(tools.store);
  if (await isLexiconLost(tools.store, lexicons)) await nextGeneration(tools.store);
  await ensureStarter(tools, starterPack, browser.runtime.getManifest().version);
  await tools.queue.run();
}

/** Somebody deletes the store while it is open, or the browser takes it away: from then on there is another one. */
function watchForLoss(store: Store): void {
  let isLost = false;
  const lost = (): false => {
    // Closing says that it closes.
    if (isLost) return false;
    isLost = true;
    store.close({ disableAutoOpen: true });
    made = undefined;
    core().catch((error: unknown) => console.error('no store in the place of one that is gone', error));
    return false;
  };
  store.on('versionchange', lost);
  store.on('close', lost);
}

async function make(): Promise<Core> {
  const store = await openStore();
  watchForLoss(store);
  const isAnother = await noticeLoss(store).catch((error: unknown) => {
    console.error('no look at the store', error);
    return false;
  });
  const lexicons = makeLexiconHolder(store);
  const watched = cached(async () => watchedPks(store, await readBonds(store)));
  const published = async (version: number): Promise<void> => {
    await lexicons.reload();
    watched.forget();
    await tellLexicon(version);
  };
  const queue = makeCompileQueue(store, published, new AbortController().signal);
  const allowsRed = async (): Promise<boolean> => (await loadSettings()).allowRed;
  const tools = { store, queue, tick, allowsRed };
  const sync = makeSync(tools);
  // Open pages still show what was known: the number of a lexicon that is made anew may tell them nothing new.
  const caughtUp = keepAwake(tick, catchUp(tools, lexicons)).finally(() =>
    isAnother ? tellMutes() : undefined,
  );
  let isSettled = false;
  caughtUp
    .catch((error: unknown) => console.error('catching up failed', error))
    .finally(() => {
      isSettled = true;
      void sync.engine.takeUp();
    });
  return {
    store,
    ...sync,
    lexicons,
    entities: new FoundEntities(store),
    mutes: makeMuteHolder(store),
    bonds: cached(() => readBonds(store)),
    watched,
    producers: cached(async () => producerRank(await readProducerOrder(store))),
    tools,
    caughtUp,
    isCaughtUp: () => isSettled,
  };
}

let made: Promise<Core> | undefined;

/** Throws NewerStoreError for a store that is left alone; any other failure is tried again by the next call. */
export function core(): Promise<Core> {
  made ??= make().catch((error: unknown) => {
    if (!(error instanceof NewerStoreError)) made = undefined;
    throw error;
  });
  return made;
}
