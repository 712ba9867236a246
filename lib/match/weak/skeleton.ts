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

/** Signs that stand for letters, beside the letters and digits. */
export const SIGN_LETTERS = '@$!|+€¢';

/** Per folded symbol the Latin letter that it resembles; 0 for none. */
function makeLooks(): Uint8Array {
  const looks = new Uint8Array(65_536);
  const put = (symbol: string, letter: string): unknown =>
    (looks[symbol.charCodeAt(0)] = letter.charCodeAt(0));
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') put(letter, letter);
  for (const [letter, others] of Object.entries(LOOKS)) for (const other of others) put(other, letter);
  return looks;
}

const LOOK_OF = makeLooks();

/** 0 for a folded symbol that resembles no Latin letter. */
export const lookOf = (symbol: number): number => LOOK_OF[symbol] ?? 0;
