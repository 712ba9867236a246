// What the words beside a name say it is.
import type { Place } from './place.ts';
import {
  ACTS_AFTER,
  CONTEXT_WORD,
  DONE_BY,
  GROUP_AFTER,
  GROUP_BEFORE,
  IS_A_GROUP,
  SOFTWARE_AFTER,
  SOFTWARE_BEFORE,
  TRADE_WORD,
} from './vocabulary.ts';

/** "Cobalt Group", "the actor Play". */
export const hasGroupWord = ({ before, after }: Place): boolean =>
  GROUP_AFTER.test(after) || GROUP_BEFORE.test(before) || IS_A_GROUP.test(after);

/** A word of the trade on the same line, some ten words away at most. */
export const hasContextWord = ({ before, after }: Place): boolean =>
  CONTEXT_WORD.test(before) || CONTEXT_WORD.test(after);

export const hasTradeWord = ({ before, after }: Place): boolean =>
  TRADE_WORD.test(before) || TRADE_WORD.test(after);

/** "Leviathan used …", "by Leviathan", and what it did is an attack. */
export const isDoing = (place: Place): boolean =>
  (ACTS_AFTER.test(place.after) || DONE_BY.test(place.before)) && hasTradeWord(place);

/** "DragonForce ransomware", of a name that both an actor and software have. */
export const isSoftwareHere = (place: Place): boolean =>
  place.isActor &&
  place.isSoftware &&
  (SOFTWARE_AFTER.test(place.after) || SOFTWARE_BEFORE.test(place.before));
