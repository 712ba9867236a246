// Short ways to say what is found where.
import { compileLexicon } from '../../../lib/match/compile.ts';
import { findMentions } from '../../../lib/match/find.ts';
import { type Lexicon, openLexicon } from '../../../lib/match/lexicon.ts';
import { type LexiconName, MENTION_SIZE } from '../../../lib/match/types.ts';
import type { Mention } from './reference.ts';

/** "#x" is a hashtag, "@x" a handle, all else an alias. */
export const nameOf = (value: string): LexiconName => {
  if (value.startsWith('#')) return { value, type: 'hashtag' };
  return { value, type: value.startsWith('@') ? 'handle' : 'alias' };
};

export const lexiconOf = (names: readonly (string | LexiconName)[]): Lexicon =>
  openLexicon(
    compileLexicon(
      names.map((name, pk) => ({
        pk,
        kind: 'threat-actor',
        tlp: 'CLEAR',
        names: [typeof name === 'string' ? nameOf(name) : name],
      })),
      1,
    ),
  );

export function mentionsIn(lexicon: Lexicon, text: string, site?: string): Mention[] {
  const flat = findMentions(lexicon, text, site);
  const mentions: Mention[] = [];
  for (let at = 0; at < flat.length; at += MENTION_SIZE) {
    const [start = 0, end = 0, form = 0] = flat.slice(at, at + MENTION_SIZE);
    mentions.push({ start, end, form: lexicon.formText(form) });
  }
  return mentions;
}

/** The pieces of text that are mentions. */
export const found = (lexicon: Lexicon, text: string): string[] =>
  mentionsIn(lexicon, text).map(({ start, end }) => text.slice(start, end));
