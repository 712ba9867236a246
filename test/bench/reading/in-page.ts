// Runs in a page of the extension: what a background does with the store before it can find anything.
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { readLexicon } from '../../../lib/store/lexicon.ts';
import { openStore } from '../../../lib/store/open.ts';

/** ms of each step. */
async function load(): Promise<{ store: number; lexicon: number }> {
  const started = performance.now();
  const store = await openStore();
  const opened = performance.now();
  const buffer = await readLexicon(store);
  if (buffer === undefined) throw new Error('There is no lexicon');
  openLexicon(buffer);
  const done = performance.now();
  store.close();
  return { store: opened - started, lexicon: done - opened };
}

Object.assign(globalThis, { start: { load } });
