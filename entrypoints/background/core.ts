// What answering anything needs: the store, the lexicon from it, and the queue that compiles. Made when it is first needed.
import { browser } from 'wxt/browser';
import { makeLexiconHolder, type LexiconHolder } from '../../lib/reading/lexicon-holder.ts';
import { FoundEntities } from '../../lib/reading/found-entities.ts';
import { nextGeneration } from '../../lib/store/feeds.ts';
import { NewerStoreError, openStore } from '../../lib/store/open.ts';
import type { Store } from '../../lib/store/schema.ts';
import { makeCompileQueue } from '../../lib/sync/compile-queue.ts';
import type { ImportTools } from '../../lib/sync/import-file.ts';
import { keepAwake } from '../../lib/sync/keep-awake.ts';
import { ensureStarter } from '../../lib/sync/starter.ts';
import starterPack from '../../lib/sync/starter-pack/starter-pack.json?raw';
import { tellLexicon } from './news.ts';

export interface Core {
  store: Store;
  lexicons: LexiconHolder;
  entities: FoundEntities;
  tools: ImportTools;
  /** What an earlier life of the background left undone: the starter pack, a lexicon that is outdated. */
  caughtUp: Promise<void>;
}

export const tick = (): void => void browser.runtime.getPlatformInfo();

async function catchUp(tools: ImportTools, lexicons: LexiconHolder): Promise<void> {
  // One that can't be read was compiled by another version: what it says is of no use.
  await lexicons.current().catch(() => nextGeneration(tools.store));
  await ensureStarter(tools, starterPack, browser.runtime.getManifest().version);
  await tools.queue.run();
}

async function make(): Promise<Core> {
  const store = await openStore();
  const lexicons = makeLexiconHolder(store);
  const published = async (version: number): Promise<void> => {
    await lexicons.reload();
    await tellLexicon(version);
  };
  const queue = makeCompileQueue(store, published, new AbortController().signal);
  const tools = { store, queue, tick };
  const caughtUp = keepAwake(tick, catchUp(tools, lexicons));
  caughtUp.catch((error: unknown) => console.error('catching up failed', error));
  return { store, lexicons, entities: new FoundEntities(store), tools, caughtUp };
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
