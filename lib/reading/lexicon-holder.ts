// The one lexicon in memory: read from its record when it is first needed, again when a new one is stored.
import { openLexicon, type Lexicon } from '../match/lexicon.ts';
import { readLexicon } from '../store/lexicon.ts';
import type { Store } from '../store/schema.ts';

export interface LexiconHolder {
  /** Undefined while there is none yet. */
  current: () => Promise<Lexicon | undefined>;
  /** The record has changed. The old lexicon answers until the new one is read. */
  reload: () => Promise<void>;
}

export function makeLexiconHolder(store: Store): LexiconHolder {
  const read = async (): Promise<Lexicon | undefined> => {
    const buffer = await readLexicon(store);
    return buffer && openLexicon(buffer);
  };
  let held: Promise<Lexicon | undefined> | undefined;
  const current = (): Promise<Lexicon | undefined> => {
    held ??= read().catch((error: unknown) => {
      held = undefined;
      throw error;
    });
    return held;
  };
  const reload = async (): Promise<void> => {
    held = Promise.resolve(await read());
  };
  return { current, reload };
}
