// Which symbol each UTF-16 unit folds to, and its class, from Unicode properties. Far too slow to ask at run time:
// generate.ts packs the answers into packed.ts.
import {
  ARABIC,
  CYRILLIC,
  DIGIT,
  DISGUISE,
  GREEK,
  GROUPS,
  HEBREW,
  HYPHEN,
  KANA,
  KANA_MARK,
  LATIN,
  OTHER_SCRIPT,
  SELF,
  SIGN,
  SPACE,
  UNDERSCORE,
} from '../unit.ts';
import { SIGN_LETTERS } from '../weak/skeleton.ts';

/** A folded symbol, or what happens to a unit that has none of its own. */
export type Fold = number | 'vanishes' | 'attached' | 'escape';

const MATH_ALPHABETS = 0xd835;
const TAGS_AND_VARIATIONS = 0xdb40;

const APOSTROPHES = /['`´‘’‛′ʹʻʼʽ＇]/;
const DOUBLE_QUOTES = /["“”‟″＂]/;
/** Not the em dash: it parts clauses. */
const HYPHENS = /[-‐‑‒–−﹣－]/;
const SPACES = /[\s\p{Z}\p{Cc}]/u;
const COMBINING =
  /[[\p{Mn}\p{Me}]&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Syriac}]]/v;
const VANISHING = /[\p{Default_Ignorable_Code_Point}\u0640\ufff9-\ufffb]/u;
const COMPATIBLE = /[[\p{L}\p{Nd}Ⓐ-ⓩ]--[\p{Emoji}&&[^0-9]]--\p{Script=Hangul}]/v;
/** Full-width, half-width, small and vertical forms of signs. */
const SIGN_FORMS = /[\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef]/;

/** What messages are adorned with, from a to z without x: no compatible forms, but they look the same. */
function smallCapitals(): [string, string][] {
  const plain = Array.from('abcdefghijklmnopqrstuvwyz');
  return Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', (capital, i) => [capital, plain[i] ?? capital]);
}

/** One letter on Arabic and Persian keyboards, and what is written for another at the end of a word. */
const ALIKE = new Map([['ی', 'ي'], ['ى', 'ي'], ['ک', 'ك'], ['ة', 'ه'], ['ٱ', 'ا'], ...smallCapitals()]);
const ARABIC_DIGIT = /[٠-٩۰-۹]/;

const commonLetter = (letter: string): string =>
  ARABIC_DIGIT.test(letter) ? String(letter.charCodeAt(0) & 0xf) : (ALIKE.get(letter) ?? letter);

/** Superscripts, circled numbers, fractions and emoji are no part of a word: a footnote mark doesn't hide a name. */
function foldLetters(character: string): string {
  let folded = '';
  for (const plain of character.normalize('NFKC').normalize('NFD')) {
    if (COMBINING.test(plain) || VANISHING.test(plain)) continue;
    const cased = plain.toUpperCase().toLowerCase();
    folded += commonLetter(cased.length === plain.length ? cased : plain.toLowerCase());
  }
  return folded;
}

function foldSign(character: string): string {
  if (SPACES.test(character)) return ' ';
  if (APOSTROPHES.test(character)) return "'";
  if (DOUBLE_QUOTES.test(character)) return '"';
  return HYPHENS.test(character) ? '-' : character;
}

function foldCharacter(character: string): string {
  const own = foldSign(character);
  if (own !== character) return own;
  if (COMPATIBLE.test(character)) return foldLetters(character);
  const plain = SIGN_FORMS.test(character) ? character.normalize('NFKC') : character;
  return plain.length === 1 ? foldSign(plain) : character;
}

/** Several symbols count as one token only where they are letters of one script. */
function isOneWord(symbols: string): boolean {
  const classes = new Set(Array.from(symbols, (symbol) => classOf(symbol.charCodeAt(0))));
  return classes.size === 1 && [...classes].every((each) => (each & GROUPS) !== 0);
}

export function foldUnit(code: number): Fold {
  if (code === MATH_ALPHABETS || code === TAGS_AND_VARIATIONS) return 'escape';
  if (code >= 0xd800 && code < 0xe000) return code;
  const character = String.fromCharCode(code);
  if (VANISHING.test(character)) return 'vanishes';
  if (COMBINING.test(character)) return 'attached';
  const folded = foldCharacter(character);
  if (folded === '') return 'attached';
  if (folded.length === 1) return foldSign(folded).charCodeAt(0);
  return isOneWord(folded) ? 'escape' : code;
}

const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/ /, SPACE],
  [/-/, HYPHEN],
  [/_/, UNDERSCORE],
  [/[・ー]/, KANA_MARK],
  [/\p{Nd}/u, DIGIT],
  [/[\p{Emoji}\p{No}\p{S}]/u, SIGN],
  [/[[\p{Script=Hiragana}\p{Script=Katakana}]&&\p{L}]/v, SELF | KANA],
  [
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u,
    SELF,
  ],
  [/[^\p{L}\p{M}\p{Nl}]/u, SIGN],
  [/\p{Script=Latin}/u, LATIN],
  [/\p{Script=Cyrillic}/u, CYRILLIC],
  [/\p{Script=Greek}/u, GREEK],
  [/\p{Script=Arabic}/u, ARABIC],
  [/\p{Script=Hebrew}/u, HEBREW],
];

const mayDisguise = (character: string, group: number): boolean =>
  SIGN_LETTERS.includes(character) || ((group & GROUPS) !== 0 && character !== '_');

/** The class of a folded symbol. */
export function classOf(symbol: number): number {
  if (symbol >= 0xd800 && symbol < 0xe000) return SIGN;
  const character = String.fromCharCode(symbol);
  const group = CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER_SCRIPT;
  return mayDisguise(character, group) ? group | DISGUISE : group;
}
