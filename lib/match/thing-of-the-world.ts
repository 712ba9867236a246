// A text in which an actor's name is a film's, a city's or an animal's, and in which nothing says that an actor is meant. It is not
// remembered: in a chat the next message may be about the actor.
import type { Lexicon } from './lexicon.ts';
import { OF_ACTOR } from './profiles.ts';
import { hasContextWord, hasGroupWord, hasTradeWord } from './rules/neighbours.ts';
import { Place } from './rules/name-place.ts';
import { isOfWorld } from './rules/things-of-the-world.ts';
import { RULING_SIZE, type Rulings } from './types.ts';
import { mayBeApart, whyCode } from './why.ts';

const OTHER = whyCode('other-thing');
const ACTOR = { traits: 0, caseRule: 0, isActor: true, isSoftware: false };

const placeAt = (text: string, rulings: Rulings, at: number): Place =>
  new Place(text, rulings[at] ?? 0, rulings[at + 1] ?? 0, ACTOR);

const isActor = (lexicon: Lexicon, form: number): boolean => (lexicon.profileOf(form) & OF_ACTOR) !== 0;

/** Places that say so, by their forms. */
function toldIn(lexicon: Lexicon, text: string, rulings: Rulings): Map<number, Set<number>> {
  const told = new Map<number, Set<number>>();
  for (let at = 0; at < rulings.length; at += RULING_SIZE) {
    if (!mayBeApart(rulings[at + 3] ?? 0) || !isOfWorld(text, rulings[at] ?? 0, rulings[at + 1] ?? 0))
      continue;
    const form = rulings[at + 2] ?? 0;
    if (!isActor(lexicon, form) || hasGroupWord(placeAt(text, rulings, at))) continue;
    told.set(form, (told.get(form) ?? new Set()).add(at));
  }
  return told;
}

const meansActor = (place: Place): boolean =>
  hasGroupWord(place) || hasContextWord(place) || hasTradeWord(place);

/** Keeps out the places that say so, and the others of that name where none of them is about attacks. */
export function setThingsOfWorldApart(lexicon: Lexicon, text: string, rulings: Rulings): void {
  const told = toldIn(lexicon, text, rulings);
  if (told.size === 0) return;
  const others: number[] = [];
  const meant = new Set<number>();
  for (let at = 0; at < rulings.length; at += RULING_SIZE) {
    const form = rulings[at + 2] ?? 0;
    const places = told.get(form);
    if (places === undefined || !mayBeApart(rulings[at + 3] ?? 0)) continue;
    if (places.has(at)) rulings[at + 3] = OTHER;
    else if (meansActor(placeAt(text, rulings, at))) meant.add(form);
    else others.push(at);
  }
  for (const at of others) if (!meant.has(rulings[at + 2] ?? 0)) rulings[at + 3] = OTHER;
}
