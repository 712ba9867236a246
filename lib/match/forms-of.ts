// The forms of a lexicon that a name is found by: the way from name to form is the one that compiling goes.
import { FormList } from './form-list.ts';
import { identifiersOf } from './identifiers/identify.ts';
import type { Lexicon } from './lexicon.ts';
import { isMatchable, joinedWords, partedWords, spellings } from './name-forms.ts';
import { findSlot, headAt } from './prefix-table.ts';
import { TokenReader } from './token-reader.ts';
import type { LexiconName } from './types.ts';
import { variantsOf } from './variants.ts';

const ANY_SYMBOL = -1;

function hashOf(symbols: string): number {
  const reader = new TokenReader();
  reader.begin(symbols, 0);
  while (reader.next(ANY_SYMBOL));
  return reader.hash;
}

/** The form with these symbols, if the lexicon has it. */
export function formWith(lexicon: Lexicon, symbols: string): number | undefined {
  const { table, sameHash } = lexicon.sections;
  const head = headAt(table, findSlot(table, hashOf(symbols)));
  for (let form = head; form !== 0; form = sameHash[form - 1] ?? 0)
    if (lexicon.formText(form - 1) === symbols) return form - 1;
  return undefined;
}

/** The forms of contacts, handles and the like, which have no prefixes. */
function identifierForms(lexicon: Lexicon, name: LexiconName): number[] {
  const texts = new Set(identifiersOf(name).map(({ text }) => text));
  if (texts.size === 0) return [];
  return [...lexicon.sections.anchorForms].filter((form) => texts.has(lexicon.formText(form)));
}

function symbolsOf(name: LexiconName, forms: FormList): string[] {
  if (identifiersOf(name).length > 0) return [];
  return variantsOf(name).flatMap(({ text }) => {
    const folded = forms.fold(text);
    if (folded === undefined || !isMatchable(text, folded)) return [];
    const joined = joinedWords(folded.symbols);
    const others = joined === undefined ? [] : [joined.hyphenated, joined.hashtag];
    const parted = partedWords(text);
    return [...spellings(folded.symbols), ...others, ...(parted === undefined ? [] : [parted])];
  });
}

/** Form → the items whose names it is a form of: in every spelling, case ending and shortening. */
export function byForm<T>(
  lexicon: Lexicon,
  items: Iterable<T>,
  nameOf: (item: T) => LexiconName,
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  const forms = new FormList();
  for (const item of items) {
    const name = nameOf(item);
    const own = [
      ...symbolsOf(name, forms).map((symbols) => formWith(lexicon, symbols)),
      ...identifierForms(lexicon, name),
    ];
    for (const form of new Set(own)) {
      if (form !== undefined) found.set(form, [...(found.get(form) ?? []), item]);
    }
  }
  return found;
}
