// A text that the user has pasted: read as a document of its own, on a page where everything may be painted.
import type { IsMuted } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { HIT_SIZE, isPainted } from '../messages/page.ts';
import { readText } from './hits.ts';
import type { SitePolicy } from './policy.ts';

/** Flat quadruples as in messages/page.ts. */
export function readPasted(
  lexicon: Lexicon,
  text: string,
  policy: Pick<SitePolicy, 'paintKinds' | 'ceiling'>,
  isMuted: IsMuted,
): number[] {
  const open: SitePolicy = { ...policy, mode: 'mark', trusted: true };
  // Twice: what the end of the text tells of a word holds at its beginning, too.
  const { learnt } = readText(lexicon, text, '', open, { isMuted });
  const { hits } = readText(lexicon, text, learnt, open, { isMuted });
  return Array.from({ length: hits.length / HIT_SIZE }, (_, at) =>
    hits.slice(at * HIT_SIZE, (at + 1) * HIT_SIZE),
  )
    .filter(([, , , look = -1]) => isPainted(look))
    .flat();
}
