// What the words beside a name say it is.
import { UNITS } from '../table/unpack.ts';
import { SELF } from '../unit.ts';
import {
  APPOSITION_ENDS,
  GROUP_AFTER,
  GROUP_GAP,
  GROUP_GLUED,
  GROUP_NAMED,
  GROUP_SELF_BEFORE,
  GROUP_WORD,
  GROUP_WORDS,
  IS_A_GROUP,
  MAY_END_PEOPLE,
  MAY_NAME,
  NAME_OF_TEAM,
  OWN_PEOPLE,
  PEOPLE_OF,
} from './group-words.ts';
import type { Place } from './place.ts';
import { sentenceEnd, sentenceStart } from './sentence.ts';
import { makeSpotter, type Spotter } from './spotter.ts';
import {
  ACTS_AFTER,
  CONTEXT_GLUED,
  CONTEXT_WORDS,
  DONE_BY,
  GROUP_OF_SOFTWARE,
  IS_OTHER_THING,
  IS_OTHER_THING_GLUED,
  MALWARE_AFTER,
  MALWARE_WORD,
  MAY_BE_TRADE,
  MAY_END_DONE_BY,
  SOFTWARE_AFTER,
  SOFTWARE_GAP,
  SOFTWARE_WORD,
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

const isGroupOfSoftware = ({ wordBefore, before }: Place): boolean =>
  MAY_BE_TRADE.test(wordBefore) && GROUP_OF_SOFTWARE.test(before);

const isGroupRightBefore = ({ wordBefore, gap, after }: Place): boolean =>
  GROUP_WORD.test(wordBefore) &&
  GROUP_GAP.test(gap) &&
  !NAME_OF_TEAM.test(wordBefore) &&
  (!gap.includes(',') || APPOSITION_ENDS.test(after));

/** "the group that we call Play", "les pirates de Play". */
const isSaidOfGroup = ({ wordBefore, before }: Place): boolean =>
  (MAY_NAME.test(wordBefore) && GROUP_NAMED.test(before)) ||
  (MAY_END_PEOPLE.test(wordBefore) && PEOPLE_OF.test(before));

const isGroupBefore = (place: Place): boolean =>
  isGroupOfSoftware(place) ||
  isGroupRightBefore(place) ||
  isSaidOfGroup(place) ||
  (mayBeBehindSelf(place) && GROUP_SELF_BEFORE.test(place.before.slice(-5)));

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
  isGroupAfter(place) || isGroupBefore(place) || IS_A_GROUP.test(place.after) || OWN_PEOPLE.test(place.after);

const spotContext = makeSpotter(CONTEXT_WORDS, CONTEXT_GLUED);
const spotTrade = makeSpotter(TRADE_WORDS, TRADE_GLUED);

const isNear = (spot: Spotter, { text, from, start, end, to }: Place): boolean =>
  spot(text, sentenceStart(text, from, start), start) || spot(text, end, sentenceEnd(text, end, to));

/** A word of the trade on the same line, some ten words away at most. */
export const hasContextWord = (place: Place): boolean => isNear(spotContext, place);

export const hasTradeWord = (place: Place): boolean => isNear(spotTrade, place);

const spotTag = makeSpotter(TAG_WORDS, ['サイバーセキュリティ', '网络安全', '정보보안']);

/** "#SaltTyphoon #infosec": of a hashtag that is made from a name. */
export const hasTagBeside = (place: Place): boolean =>
  place.text.charAt(place.start) === '#' && isNear(spotTag, place);

const isDoneBy = ({ before, wordBefore }: Place): boolean =>
  MAY_END_DONE_BY.test(wordBefore) && DONE_BY.test(before.slice(-30));

/** "Leviathan used …", "by Leviathan", and what it did is an attack. */
export const isDoing = (place: Place): boolean =>
  (ACTS_AFTER.test(place.after) || isDoneBy(place)) && hasTradeWord(place);

/** "DragonForce ransomware", of a name that both an actor and software have. */
export const isSoftwareHere = (place: Place): boolean =>
  place.name.isActor &&
  place.name.isSoftware &&
  (SOFTWARE_AFTER.test(place.after) ||
    (SOFTWARE_WORD.test(place.wordBefore) && SOFTWARE_GAP.test(place.gap) && !isGroupOfSoftware(place)));

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
