// "the Play ransomware gang": the longest name there may be the ransomware's, "PLAY Ransomware", but the gang is meant, which is
// called Play.
import { formWith } from './forms-of.ts';
import { ACTORS } from './kind-masks.ts';
import type { Lexicon } from './lexicon.ts';
import { isGroupBehind } from './rules/neighbours.ts';
import { foldWord } from './words/hash.ts';

const NAME_OF_MALWARE = /^(.*\S)[\s-](?:ransomware|malware)$/isu;
/** What such names end in: asked first. */
const LAST_LETTER = 'e';

export interface Gang {
  end: number;
  form: number;
}

/** The actor whose name the one of software at [start, end) begins with, where a word for a group stands behind that. */
export function gangBehind(lexicon: Lexicon, text: string, start: number, end: number): Gang | undefined {
  if (text.charAt(end - 1).toLowerCase() !== LAST_LETTER) return undefined;
  const [, stem] = NAME_OF_MALWARE.exec(text.slice(start, end)) ?? [];
  if (stem === undefined || !isGroupBehind(text, end)) return undefined;
  const form = formWith(lexicon, foldWord(stem));
  return form !== undefined && (lexicon.kindsOf(form) & ACTORS) !== 0
    ? { end: start + stem.length, form }
    : undefined;
}
