// What the words beside a name say it is.
import { LETTER } from '../../intel/letters.ts';
import { UNITS } from '../table/unpack.ts';
import { SELF } from '../unit.ts';
import {
  APPOSITION_ENDS,
  GROUP_AFTER,
  GROUP_GAP,
  GROUP_GLUED,
  GROUP_NAMED,
  GROUP_SELF_BEFORE,
  GROUP_WORDS,
  IS_A_GROUP,
  NAME_OF_TEAM,
  OWN_PEOPLE,
  PEOPLE_OF,
  WEAKLY_NAMED,
} from './group-words.ts';
import type { Place } from './name-place.ts';
import { makeSpotter, type Spotter } from './spotter.ts';
import { DONE_TO_AFTER, DONE_TO_BEFORE } from './victims.ts';
import {
  ACTOR_WORDS,
  ACTS_AFTER,
  CONTEXT_GLUED,
  CONTEXT_WORDS,
  DONE_BY,
  FUNCTION_WORD,
  GROUP_OF_SOFTWARE,
  IS_OTHER_THING,
  IS_OTHER_THING_GLUED,
  MALWARE_AFTER,
  MALWARE_WORD,
  SOFTWARE_AFTER,
  SOFTWARE_GAP,
  TAG_WORDS,
  THING_GLUED,
  THING_WORDS,
  TRADE_GLUED,
  TRADE_WORDS,
} from './vocabulary.ts';

const isSelfAt = (text: string, at: number): boolean => ((UNITS[text.charCodeAt(at)] ?? 0) & SELF) !== 0;

/** Asked first: in scripts without spaces the word stands right before the name, or before its bracket. */
const mayBeBehindSelf = ({ text, start }: Place): boolean =>
  isSelfAt(text, start - 1) || isSelfAt(text, start - 2);

/** Asked first: a comma, "is", "’s". */
const MAY_BE_SAID = /^["”»'’]?(?:,| (?:is|was|are|were) |s )/;

const isGroupOfSoftware = ({ said, before }: Place): boolean =>
  said.mayBeTrade && GROUP_OF_SOFTWARE.test(before);

const isGroupRightBefore = ({ said, wordBefore, gap, after }: Place): boolean =>
  said.isGroup &&
  GROUP_GAP.test(gap) &&
  !NAME_OF_TEAM.test(wordBefore) &&
  (!gap.includes(',') || APPOSITION_ENDS.test(after));

/** "the group that we call Play", "a gang called Play". */
const isNamedGroup = (place: Place): boolean =>
  GROUP_NAMED.test(place.before) &&
  (!WEAKLY_NAMED.test(place.before) || hasContextWord(place) || hasTradeWord(place));

/** "piratas informáticos del ", and more. */
const LONGEST_PEOPLE = 36;

/** "les pirates de Play". */
const isPeopleOf = ({ before }: Place): boolean => PEOPLE_OF.test(before.slice(-LONGEST_PEOPLE));

/** แฮกเกอร์ and a space. */
const LONGEST_SELF = 9;

const isGroupBefore = (place: Place): boolean =>
  isGroupOfSoftware(place) ||
  isGroupRightBefore(place) ||
  (place.said.mayName && isNamedGroup(place)) ||
  (place.said.mayEndPeople && isPeopleOf(place)) ||
  (mayBeBehindSelf(place) && GROUP_SELF_BEFORE.test(place.before.slice(-LONGEST_SELF)));

/** Of characters behind a name: more than any word for a group has, with what may stand before it. */
const NEXT_WORD = 24;
const spotGroup = makeSpotter(GROUP_WORDS, GROUP_GLUED);

/** The spotter is asked first here and below, since the patterns are slow. */
const isGroupAfter = ({ text, end, to, after }: Place): boolean =>
  spotGroup(text, end, Math.min(to, end + NEXT_WORD)) && GROUP_AFTER.test(after);

/** Right behind a name that ends there. */
export const isGroupBehind = (text: string, end: number): boolean =>
  GROUP_AFTER.test(text.slice(end, end + NEXT_WORD));

/** "Cobalt Group", "the actor Play". */
export const hasGroupWord = (place: Place): boolean =>
  isGroupAfter(place) ||
  isGroupBefore(place) ||
  (MAY_BE_SAID.test(place.after) && (IS_A_GROUP.test(place.after) || OWN_PEOPLE.test(place.after)));

const spotContext = makeSpotter(CONTEXT_WORDS, CONTEXT_GLUED);
const spotTrade = makeSpotter(TRADE_WORDS, TRADE_GLUED);

const isNear = (spot: Spotter, { text, sentenceFrom, start, end, sentenceTo }: Place): boolean =>
  spot(text, sentenceFrom, start) || spot(text, end, sentenceTo);

/** A word of the trade on the same line, some ten words away at most. */
export const hasContextWord = (place: Place): boolean => isNear(spotContext, place);

const spotActor = makeSpotter(ACTOR_WORDS, CONTEXT_GLUED);
export const hasActorWord = (place: Place): boolean => isNear(spotActor, place);

export const hasTradeWord = (place: Place): boolean => isNear(spotTrade, place);

const NEXT_NOUN = /^\s(\p{Ll}[\p{L}-]+)/u;

/** "the Play store": a word before another one that tells of no attack. "the Play leaks", "the Play is". */
export function isBeforeOtherThing({ said, text, end, after }: Place): boolean {
  if (!said.isDeterminer) return false;
  const [whole = '', noun = ''] = NEXT_NOUN.exec(after) ?? [];
  const to = end + whole.length;
  return noun !== '' && !FUNCTION_WORD.test(noun) && !spotTrade(text, end, to) && !spotContext(text, end, to);
}

const NOUN_ENDS = new RegExp(
  `^(?:["”»'’]?[.,;:!?)]|$| (?:is|was|are|were|can|could|may|might|will|would|has|had|of|in|on|at|from)(?!${LETTER}))`,
);

/** "A Sea Turtle can live", "the Lotus Blossom is": rather a thing of that kind. */
export const isCommonNoun = ({ name, said, after }: Place): boolean =>
  name.isActor && said.isDeterminer && NOUN_ENDS.test(after);

const spotTag = makeSpotter(TAG_WORDS, ['サイバーセキュリティ', '网络安全', '정보보안']);

/** "#SaltTyphoon #infosec": of a hashtag that is made from a name. */
export const hasTagBeside = (place: Place): boolean =>
  place.text.charAt(place.start) === '#' && isNear(spotTag, place);

const isDoneBy = ({ before, said }: Place): boolean => said.mayEndDoneBy && DONE_BY.test(before.slice(-30));

/** "pretending to be from the ": more than what stands before a victim. */
const LONGEST_DONE_TO = 32;

/** "hackers hit the Mirage", "Mirage confirms": whom it happened to, and not who did it. */
export const isVictim = ({ said, before, after }: Place): boolean =>
  (said.mayBeDoneTo && DONE_TO_BEFORE.test(before.slice(-LONGEST_DONE_TO))) || DONE_TO_AFTER.test(after);

/** "Leviathan used …", "by Leviathan", and what it did is an attack. */
export const isDoing = (place: Place): boolean =>
  (ACTS_AFTER.test(place.after) || isDoneBy(place)) && (hasTradeWord(place) || hasContextWord(place));

/** "DragonForce ransomware", of a name that both an actor and software have. */
export const isSoftwareHere = (place: Place): boolean =>
  place.name.isActor &&
  place.name.isSoftware &&
  (SOFTWARE_AFTER.test(place.after) ||
    (place.said.isSoftware && SOFTWARE_GAP.test(place.gap) && !isGroupOfSoftware(place)));

/** "Royal ransomware gang", of a name that only software has. */
export const isMalwareHere = (place: Place): boolean =>
  place.name.isSoftware &&
  !place.name.isActor &&
  (MALWARE_AFTER.test(place.after) || (MALWARE_WORD.test(place.wordBefore) && SOFTWARE_GAP.test(place.gap)));

const spotThing = makeSpotter(THING_WORDS, THING_GLUED);

/** "X was a banking trojan", "X is an umbrella term". */
export const saysOtherThing = (place: Place): boolean =>
  spotThing(place.text, place.end, place.to) &&
  (IS_OTHER_THING.test(place.after) || IS_OTHER_THING_GLUED.test(place.after));
