// What the finder makes of a name before it is anyone's.
import { compileLexicon } from './compile.ts';
import { findMentions } from './find.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import { written } from './name-forms.ts';
import { AMBIGUOUS } from './traits.ts';
import type { LexiconName, Posting } from './types.ts';

export interface NameTraits {
  /** False for bare signs, single letters, whole sentences. */
  isMatchable: boolean;
  /** An ordinary word, or at most three letters: it counts only where the text says that a name is meant. */
  isAmbiguous: boolean;
}

/** Compiled alone, so that this is what the finder itself will say. */
export function traitsOfName(name: LexiconName): NameTraits {
  const alone = { pk: 1, kind: 'threat-actor', tlp: 'CLEAR', names: [name] } as const;
  const { nameCount, sections } = openLexicon(compileLexicon([alone], 0));
  // The first form is the name as it is given; the others follow from it.
  return { isMatchable: nameCount > 0, isAmbiguous: ((sections.traits[0] ?? 0) & AMBIGUOUS) !== 0 };
}

/** Who a text that is just this name stands for. */
export function ownersOf(lexicon: Lexicon, name: LexiconName): Posting[] {
  const text = written(name);
  const [start, end, form] = findMentions(lexicon, text);
  return start === 0 && end === text.length && form !== undefined ? lexicon.postings(form) : [];
}
