// Which words are ordinary: people write them without meaning an actor. Asked when a lexicon is compiled, never while text
// is searched. About one in 200 words that are in no list counts as ordinary too, which costs its name little.
import { ORDINARY, PROPER } from './packed.ts';
import { makeWordTable } from './word-table.ts';

/** "play", "cobalt"; also frequent words of German, French, Spanish and Russian. Expects a folded word. */
export const isOrdinaryWord = makeWordTable(ORDINARY);

/** "lazarus", "london": names of other things first of all. Expects a folded word. */
export const isProperNoun = makeWordTable(PROPER);
