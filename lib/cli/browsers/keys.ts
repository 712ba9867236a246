/** WebDriver's code points for keys that write nothing; other keys stand for themselves. */
const SPECIAL = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
} as const;

type SpecialKey = keyof typeof SPECIAL;

export type Key = SpecialKey | 'a' | 'b' | 'e' | 'n' | 'o' | 'v';

const isSpecial = (key: Key): key is SpecialKey => Object.hasOwn(SPECIAL, key);

export const keyValue = (key: Key): string => (isSpecial(key) ? SPECIAL[key] : key);
