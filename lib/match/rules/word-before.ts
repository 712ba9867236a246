// What the word right before a name may begin to say. Asked of each ambiguous name, and it is mostly one of few words: what the
// patterns say of a word is kept.
import { GROUP_WORD, MAY_END_PEOPLE, MAY_NAME } from './group-words.ts';
import { MAY_BE_DONE_TO } from './victims.ts';
import { MAY_BE_TRADE, MAY_END_DONE_BY, SOFTWARE_WORD } from './vocabulary.ts';

const DETERMINER = /^(?:the|an?|this|that|its|their|our|your)$/i;

const read = (word: string) => ({
  isGroup: GROUP_WORD.test(word),
  isSoftware: SOFTWARE_WORD.test(word),
  mayName: MAY_NAME.test(word),
  mayEndPeople: MAY_END_PEOPLE.test(word),
  mayBeTrade: MAY_BE_TRADE.test(word),
  mayEndDoneBy: MAY_END_DONE_BY.test(word),
  mayBeDoneTo: MAY_BE_DONE_TO.test(word),
  isDeterminer: DETERMINER.test(word),
});

type Said = Readonly<ReturnType<typeof read>>;

const MOST = 2_048;
const known = new Map<string, Said>();

export function saidBy(word: string): Said {
  let said = known.get(word);
  if (said === undefined) {
    if (known.size === MOST) known.clear();
    known.set(word, (said = read(word)));
  }
  return said;
}
