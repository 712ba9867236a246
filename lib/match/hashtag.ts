// #FreeDurov, #freedurov and #free_durov are one tag: underscores in a hashtag don't count. Intel's tags are kept without them;
// a text's are looked up without them.
import { skipVanishing, unitAt, widthAt } from './text.ts';
import { GROUPS, KANA_MARK, SELF, isUnderscore } from './unit.ts';

const IS_TAG = /^[#＃][\p{L}\p{M}\p{N}_＿]+$/u;
const UNDERSCORES = /[_＿]/g;

/** A name; what is no hashtag stays as it is. */
export const withoutUnderscores = (name: string): string =>
  IS_TAG.test(name) ? name.replace(UNDERSCORES, '') : name;

const isInTag = (unit: number): boolean => (unit & (GROUPS | SELF | KANA_MARK)) !== 0;

export interface BareTag {
  text: string;
  /** Where in the text each unit of the tag stands. */
  places: number[];
  /** Where the whole tag ends, underscores behind it included. */
  end: number;
}

/** Where the first `length` units of the tag end in the text. */
export const endInText = ({ places, end }: BareTag, length: number): number =>
  length === places.length ? end : (places[length - 1] ?? 0) + 1;

/** The hashtag at `start`, without its underscores and what vanishes in it; undefined for one that has no underscores. */
export function bareTagAt(text: string, start: number): BareTag | undefined {
  const places = [start];
  let hasUnderscores = false;
  let end = start + 1;
  for (let at = skipVanishing(text, end); isInTag(unitAt(text, at)); at = skipVanishing(text, end)) {
    end = at + widthAt(text, at);
    if (isUnderscore(unitAt(text, at))) hasUnderscores = true;
    else for (let each = at; each < end; each++) places.push(each);
  }
  if (!hasUnderscores) return undefined;
  return { text: places.map((place) => text.charAt(place)).join(''), places, end };
}
