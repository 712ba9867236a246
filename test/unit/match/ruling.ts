// Short ways to say what counts where, and why.
import { DocumentContext } from '../../../lib/match/document-context.ts';
import { findInDocument } from '../../../lib/match/document.ts';
import { RULING_SIZE } from '../../../lib/match/types.ts';
import type { Lexicon } from '../../../lib/match/lexicon.ts';
import { isMention, WHYS } from '../../../lib/match/why.ts';

/** "Cobalt: group-word" for each place, those that don't count included. */
export function rulings(
  lexicon: Lexicon,
  text: string,
  context = new DocumentContext(lexicon.version),
): string[] {
  const flat = findInDocument(lexicon, text, context);
  const said: string[] = [];
  for (let at = 0; at < flat.length; at += RULING_SIZE) {
    const [start = 0, end = 0, , why = 0] = flat.slice(at, at + RULING_SIZE);
    said.push(`${text.slice(start, end)}: ${WHYS[why] ?? ''}`);
  }
  return said;
}

/** The pieces of text that count. */
export const counted = (lexicon: Lexicon, text: string, context?: DocumentContext): string[] =>
  rulings(lexicon, text, context)
    .filter((said) => isMention(WHYS.findIndex((why) => said.endsWith(`: ${why}`))))
    .map((said) => said.slice(0, said.lastIndexOf(': ')));
