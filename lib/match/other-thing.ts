// "GozNym was two malicious programs": where the document says of an actor's name that it is something else, that holds for all
// places of the name but those that call it a group.
import type { DocumentContext } from './document-context.ts';
import { SOFTWARE } from './kind-masks.ts';
import type { Lexicon } from './lexicon.ts';
import { PairFilter } from './pair-filter.ts';
import { OF_ACTOR } from './profiles.ts';
import { hasGroupWord, saysOtherThing } from './rules/neighbours.ts';
import { Place, type PlacedName } from './rules/name-place.ts';
import { MAY_BE_OTHER_THING } from './rules/vocabulary.ts';
import { RULING_SIZE, type Rulings } from './types.ts';
import { setThingsOfWorldApart } from './thing-of-the-world.ts';
import { isMention, mayBeApart, whyCode } from './why.ts';

const QUOTES = codesOf('"”»\'’)*」』');
const MOST_QUOTES = 3;
const SPACE = 0x20;
/** What a definition begins with: "is", "was", "were", "are", "est", "es", "ist", "war", a dash; or without a space. */
const STARTS = new PairFilter(['is', 'wa', 'we', 'ar', 'es', '– ', '— ', '- ']);
const GLUED = codesOf('是为為は');

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (each) => each.charCodeAt(0)));
}

/** A comma, a stop, a letter: what stands behind most names that have no space there. */
const isOther = (code: number): boolean => code > 0x2a && code < 0x80;

/** Asked first, since hardly any name is defined. */
function mayDefine(text: string, end: number): boolean {
  if (isOther(text.charCodeAt(end))) return false;
  let at = end;
  while (at - end < MOST_QUOTES && text.charCodeAt(at) !== SPACE && QUOTES.has(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== SPACE) return GLUED.has(text.charCodeAt(at));
  if (!STARTS.mayBeAt(text, at + 1)) return false;
  MAY_BE_OTHER_THING.lastIndex = at + 1;
  return MAY_BE_OTHER_THING.test(text);
}

/** Only words behind and before it are asked for. */
const ACTOR: PlacedName = { traits: 0, caseRule: 0, isActor: true, isSoftware: false };

const placeOf = (text: string, rulings: Rulings, at: number): Place =>
  new Place(text, rulings[at] ?? 0, rulings[at + 1] ?? 0, ACTOR);

const isActor = (lexicon: Lexicon, form: number): boolean => (lexicon.profileOf(form) & OF_ACTOR) !== 0;

/** Forms of actors that this text calls something else and nowhere a group. */
function definedIn(lexicon: Lexicon, text: string, rulings: Rulings): Set<number> {
  const defined = new Set<number>();
  for (let at = 0; at < rulings.length; at += RULING_SIZE) {
    const form = rulings[at + 2] ?? 0;
    if (!isMention(rulings[at + 3] ?? Infinity) || !isActor(lexicon, form)) continue;
    if (mayDefine(text, rulings[at + 1] ?? 0) && saysOtherThing(placeOf(text, rulings, at)))
      defined.add(form);
  }
  if (defined.size === 0) return defined;
  for (let at = 0; at < rulings.length; at += RULING_SIZE) {
    const form = rulings[at + 2] ?? 0;
    if (defined.has(form) && hasGroupWord(placeOf(text, rulings, at))) defined.delete(form);
  }
  return defined;
}

/** Lets the text teach the context, and applies what the context knows: such names count as software's, or not at all. */
export function setApart(lexicon: Lexicon, text: string, rulings: Rulings, context: DocumentContext): void {
  setDefinedApart(lexicon, text, rulings, context);
  setThingsOfWorldApart(lexicon, text, rulings);
}

function setDefinedApart(lexicon: Lexicon, text: string, rulings: Rulings, context: DocumentContext): void {
  for (const form of definedIn(lexicon, text, rulings)) context.setApart(form);
  if (!context.hasSetApart) return;
  for (let at = 0; at < rulings.length; at += RULING_SIZE) {
    const form = rulings[at + 2] ?? 0;
    const code = rulings[at + 3] ?? 0;
    if (!mayBeApart(code) || !context.isSetApart(form)) continue;
    if (!hasGroupWord(placeOf(text, rulings, at))) rulings[at + 3] = whyApart(lexicon, form);
  }
}

/** Code of why a name that is set apart counts, or doesn't. */
export const whyApart = (lexicon: Lexicon, form: number): number =>
  whyCode((lexicon.kindsOf(form) & SOFTWARE) === 0 ? 'other-thing' : 'software');
