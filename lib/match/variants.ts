// What else a name is written as, beyond its own spelling.
import { withoutUnderscores } from './hashtag.ts';
import { inflected } from './inflection.ts';
import { written } from './name-forms.ts';
import type { LexiconName } from './types.ts';
import { foldWord } from './words/hash.ts';
import { isOrdinaryWord } from './words/ordinary.ts';

const SUFFIX = /(?:group|team|gang|apt)$/i;
const SUFFIXED = /^(.*\S)[\s-](?:group|team|gang|apt)$/i;
const SHORTEST_STEM = 4;

export interface Variant {
  text: string;
  /** Nobody gives it: it follows from the name, and means it only where the document says so. */
  isDerived: boolean;
}

/** "Winnti Group" is also called Winnti; "Comment Group" is never just Comment. */
function withoutSuffix(name: string): Variant[] {
  const stem = SUFFIX.test(name) ? SUFFIXED.exec(name)?.[1] : undefined;
  if (stem === undefined || stem.length < SHORTEST_STEM || /^the\s/i.test(stem)) return [];
  return isOrdinaryWord(foldWord(stem)) ? [] : [{ text: stem, isDerived: true }];
}

const given = (text: string): Variant => ({ text, isDerived: false });

/** What a name is searched by, its own writing first; nothing for a contact, which is found by its characters or not at all. */
export function variantsOf(name: LexiconName): Variant[] {
  if (name.type === 'contact') return [];
  const text = withoutUnderscores(written(name));
  const others = text.includes('ß') ? [text.replaceAll('ß', 'ss')] : inflected(text);
  return [given(text), ...withoutSuffix(text), ...others.map(given)];
}
