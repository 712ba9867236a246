// Mentions in a text → what the page is told of them: places, opaque ids and looks.
import type { MarkClass } from '../intel/kinds.ts';
import { findMentions } from '../match/find.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { MENTION_SIZE, type Posting } from '../match/types.ts';
import { LOOKS, UNPAINTED } from '../messages/page.ts';
import { countedClass, type SitePolicy } from './policy.ts';

/** The first of LOOKS wins: an actor's name is an actor's, also where a channel has it too. */
function bestLook(postings: readonly Posting[], policy: SitePolicy): number | undefined {
  const looks = postings
    .map((posting) => countedClass(posting.kind, policy))
    .filter((markClass): markClass is MarkClass => markClass !== undefined)
    .map((markClass) => LOOKS.indexOf(markClass));
  return looks.length === 0 ? undefined : Math.min(...looks);
}

/**
 * Index into LOOKS, UNPAINTED, or undefined for what is no mention here. The look itself is told to the page,
 * so only postings that may be painted have a say in it.
 */
export function lookOf(postings: readonly Posting[], policy: SitePolicy): number | undefined {
  if (bestLook(postings, policy) === undefined) return undefined;
  if (policy.mode !== 'mark') return UNPAINTED;
  const open = policy.trusted ? postings : postings.filter(({ tlp }) => tlp === 'CLEAR');
  return bestLook(open, policy) ?? UNPAINTED;
}

/** Flat quadruples as in messages/page.ts; the mention id is the number of the form in this lexicon. */
export function hitsOf(lexicon: Lexicon, text: string, policy: SitePolicy): number[] {
  if (policy.mode === 'off') return [];
  const hits: number[] = [];
  const mentions = findMentions(lexicon, text);
  for (let at = 0; at + MENTION_SIZE <= mentions.length; at += MENTION_SIZE) {
    const [start = 0, end = 0, form = 0] = mentions.slice(at, at + MENTION_SIZE);
    const look = lookOf(lexicon.postings(form), policy);
    if (look !== undefined) hits.push(start, end, form, look);
  }
  return hits;
}
