// Mentions in a text → what the page is told of them: places, opaque ids and looks.
import { ENTITY_KINDS, type MarkClass } from '../intel/kinds.ts';
import { DocumentContext, type Lesson } from '../match/document-context.ts';
import { findInDocument, type FindOptions } from '../match/document.ts';
import { maskOf } from '../match/kind-masks.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { meantBy } from '../match/who-is-meant.ts';
import { RULING_SIZE, type Posting } from '../match/types.ts';
import { whyApart } from '../match/other-thing.ts';
import { isMention, mayBeApart, mayCount, whyCode, WHYS } from '../match/why.ts';
import { HIT_SIZE, LOCKED, LOOKS, UNPAINTED } from '../messages/page.ts';
import { formOf, mentionId, whyOf } from './mention-id.ts';
import { countedClass, shownClass, type SitePolicy } from './policy.ts';

/** The first of LOOKS wins: an actor's name is an actor's, also where a channel has it too. */
function bestLook(postings: readonly Posting[], policy: SitePolicy): number | undefined {
  const looks = postings
    .map((posting) => shownClass(posting, policy))
    .filter((markClass): markClass is MarkClass => markClass !== undefined)
    .map((markClass) => LOOKS.indexOf(markClass));
  return looks.length === 0 ? undefined : Math.min(...looks);
}

const WATCHED = LOOKS.indexOf('watched');

/** What is on the watch-list has a mark of its own. */
function openLook(postings: readonly Posting[], policy: SitePolicy): number | undefined {
  const isWatched = ({ pk, kind }: Posting): boolean =>
    policy.watched?.has(pk) === true && countedClass(kind, policy) !== undefined;
  return policy.trusted && postings.some(isWatched) ? WATCHED : bestLook(postings, policy);
}

/** Who a mention stands for. */
export const postingsOf = (lexicon: Lexicon, mention: number): Posting[] =>
  meantBy(lexicon, formOf(mention), whyOf(mention));

/**
 * Index into LOOKS, UNPAINTED, or undefined for what is no mention here. The look itself is told to the page,
 * so only postings that may be painted have a say in it, and the watch-list only on sites that the user trusts.
 */
export function lookOf(postings: readonly Posting[], policy: SitePolicy): number | undefined {
  if (bestLook(postings, policy) === undefined) return undefined;
  if (policy.mode !== 'mark') return UNPAINTED;
  const open = policy.trusted ? postings : postings.filter(({ tlp }) => tlp === 'CLEAR');
  return openLook(open, policy) ?? UNPAINTED;
}

/** What a text tells, as flat quadruples and triples of messages/page.ts. */
export interface Reading {
  hits: number[];
  /** What the document has learnt from this text, to be kept with its context; "" for nothing. */
  learnt: string;
  /** Which mentions that changes: flat triples of old id, new id, look. */
  unlocked: number[];
}

function lookIn(lexicon: Lexicon, mention: number, policy: SitePolicy): number | undefined {
  return lookOf(postingsOf(lexicon, mention), policy);
}

/** What a lesson changes: the ids that it makes something else, and what they are from then on. */
function changedBy(form: number, lesson: Lesson, lexicon: Lexicon, policy: SitePolicy): number[] {
  const isApart = lesson === 'other-thing';
  const code = isApart ? whyApart(lexicon, form) : whyCode(lesson);
  const look = isMention(code) ? lookIn(lexicon, mentionId(form, code), policy) : LOCKED;
  if (look === undefined && !isApart) return [];
  const concerned = WHYS.keys().filter(isApart ? mayBeApart : mayCount);
  return concerned.toArray().flatMap((old) => [mentionId(form, old), mentionId(form, code), look ?? LOCKED]);
}

function unlockedSince(
  before: number,
  context: DocumentContext,
  lexicon: Lexicon,
  policy: SitePolicy,
): number[] {
  return context.since(before).flatMap(([form, lesson]) => changedBy(form, lesson, lexicon, policy));
}

/** For each of the flat hits a number, the same for names of one entity; see PageReply. */
export function thingsOf(lexicon: Lexicon, hits: readonly number[], policy: SitePolicy): number[] {
  return Array.from({ length: hits.length / HIT_SIZE }, (_, index) => {
    const postings = postingsOf(lexicon, hits[index * HIT_SIZE + 2] ?? 0);
    const counted = postings.filter((posting) => shownClass(posting, policy) !== undefined);
    return Math.min(...counted.map(({ pk }) => pk));
  });
}

/** What a document has learnt so far, to be told to its other frames. */
export function learntSoFar(lexicon: Lexicon, token: string, policy: SitePolicy): Omit<Reading, 'hits'> {
  const context = DocumentContext.read(token, lexicon.version);
  return { learnt: context.tokenSince(0), unlocked: unlockedSince(0, context, lexicon, policy) };
}

/** Reads a text as a part of the document that `token` is the context of. */
export function readText(
  lexicon: Lexicon,
  text: string,
  token: string,
  policy: SitePolicy,
  options: Pick<FindOptions, 'isMuted' | 'platform'> = {},
): Reading {
  if (policy.mode === 'off') return { hits: [], learnt: '', unlocked: [] };
  const context = DocumentContext.read(token, lexicon.version);
  const before = context.size;
  const kinds = maskOf(ENTITY_KINDS.filter((kind) => countedClass(kind, policy) !== undefined));
  const rulings = findInDocument(lexicon, text, context, { weak: true, kinds, ...options });
  const hits: number[] = [];
  for (let at = 0; at + RULING_SIZE <= rulings.length; at += RULING_SIZE) {
    const [start = 0, end = 0, form = 0, why = 0] = rulings.slice(at, at + RULING_SIZE);
    if (!isMention(why) && !mayCount(why)) continue;
    const mention = mentionId(form, why);
    const look = lookIn(lexicon, mention, policy);
    if (look !== undefined) hits.push(start, end, mention, isMention(why) ? look : LOCKED);
  }
  return {
    hits,
    learnt: context.tokenSince(before),
    unlocked: unlockedSince(before, context, lexicon, policy),
  };
}
