// What a word looks like: letters of other scripts, digits and signs that writers put in place of Latin letters all become
// one of those they resemble. Two words of one skeleton are easily taken for each other.

const LOOKS: Record<string, string> = {
  a: 'аα4@',
  b: 'вβ8ь',
  c: 'сς¢',
  d: 'ԁ',
  e: 'еε3€',
  g: 'ɡ9',
  h: 'һн',
  k: 'кκ',
  l: 'iіıι1!|ӏ',
  m: 'м',
  n: 'пη',
  o: 'оο0',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ5$',
  t: 'тτ7+',
  u: 'υц',
  v: 'ѵν',
  w: 'ԝшω',
  x: 'хχ',
  y: 'уγ',
  z: 'ζ2',
};
const LOOK_OF = new Map<string, string>(
  Object.entries(LOOKS).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
);

/** Signs that stand for letters, beside the letters and digits. */
export const SIGN_LETTERS = '@$!|+€¢';

/** Undefined where a character resembles no Latin letter. Upper case resembles what its small letter does. */
export function skeletonOf(word: string): string | undefined {
  let skeleton = '';
  for (const character of word.toLowerCase().normalize('NFKD')) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue;
    const look = LOOK_OF.get(character) ?? character;
    if (!/^[a-z]$/.test(look)) return undefined;
    skeleton += look;
  }
  return skeleton;
}
