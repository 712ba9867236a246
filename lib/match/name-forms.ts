// A name as intel writes it → the strings of symbols that it is found by.
import { UNITS } from './table/unpack.ts';
import type { LexiconName } from './types.ts';
import { LATIN, SELF } from './unit.ts';
import { foldWord } from './words/hash.ts';
import { isOrdinaryWord, isProperNoun } from './words/ordinary.ts';

const MAX_WORDS = 8;
/** Bounds what one place in a text can cost. */
const MAX_TOKENS = 24;

/** What no name starts or ends with, in intel's own writing or once folded. */
const EDGES = /^[\s\p{Pd}\p{Cf}−,;・ー]+|[\s\p{Pd}\p{Cf}−,;]+$/gu;

/** Most names have one of these at both ends, and need no pattern. */
const isPlainAt = (name: string, at: number): boolean => {
  const code = name.charCodeAt(at);
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
};

export const trimName = (name: string): string =>
  isPlainAt(name, 0) && isPlainAt(name, name.length - 1) ? name : name.replace(EDGES, '');

const SIGILS: Partial<Record<LexiconName['type'], string>> = { hashtag: '#', handle: '@' };

/** The name with the sign it is found by: a hashtag only with its #, a handle only with its @. */
export function written({ value, type }: LexiconName): string {
  const name = trimName(value);
  const sigil = SIGILS[type];
  return sigil === undefined || /^[#@＃＠]/.test(name) ? name : sigil + name;
}

export interface Folded {
  /** Its symbols as a string. */
  symbols: string;
  tokens: number;
}

const SHORT_WORD = /^\p{L}{1,3}$/u;

/** Short words as everybody writes them, "the", "на", "في": as names they would be found in each sentence. */
export function isEverydayWord(name: LexiconName): boolean {
  const word = written(name);
  if (!SHORT_WORD.test(word) || word !== word.toLowerCase()) return false;
  const unit = UNITS[word.charCodeAt(0)] ?? 0;
  return (unit & SELF) === 0 && ((unit & LATIN) === 0 || isOrdinaryWord(foldWord(word)));
}

/** Whether a text could be searched for this. Bare signs, single letters and whole sentences can't. */
export function isMatchable(name: string, { symbols, tokens }: Folded): boolean {
  if (!name.isWellFormed() || name.includes('\uffff') || tokens > MAX_TOKENS) return false;
  if (symbols.length < 2 || !(isPlainAt(symbols, 0) || /[\p{L}\p{N}]/u.test(symbols))) return false;
  return tokens <= MAX_WORDS || symbols.split(' ').length <= MAX_WORDS;
}

/** "APT-C-35", "CL-STA-0043": writers change the separators of codes, and drop the one before a single letter. */
const CODE = /^([a-z]+)[- ]([a-z]+\d+)$/;

const TWO_WORDS = /^([a-z]{3,}) ([a-z]{3,})$/;

const isKnownWord = (word: string): boolean => isOrdinaryWord(word) || isProperNoun(word);

export interface JoinedWords {
  /** "Fancy-Bear-Gruppe": German writes it so as soon as a third word follows. With a capital: "fancy-bear" is part of an address. */
  hyphenated: string;
  hashtag: string;
}

/** How an actor's folded name is written in one where it is made of two words that people know, as vendors make them. */
export function joinedWords(symbols: string): JoinedWords | undefined {
  const [, first, second] = TWO_WORDS.exec(symbols) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (!isKnownWord(first) || !isKnownWord(second)) return undefined;
  return { hyphenated: `${first}-${second}`, hashtag: `#${first}${second}` };
}

const IN_ONE = /^([A-Z][a-z]{2,})([A-Z][a-z]{2,})$/;

/** "salt typhoon" of "SaltTyphoon": folded, and only of words that people know. */
export function partedWords(name: string): string | undefined {
  const [, first, second] = IN_ONE.exec(name) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const words = [foldWord(first), foldWord(second)];
  return words.every(isKnownWord) ? words.join(' ') : undefined;
}

/** Other spellings of a folded name that mean the same. */
export function spellings(symbols: string): string[] {
  const [, head, tail] = CODE.exec(symbols) ?? [];
  if (head === undefined || tail === undefined) return [symbols];
  const parted = [`${head}-${tail}`, `${head} ${tail}`];
  return /^[a-z]\d/.test(tail) && head.length > 1 ? [...parted, head + tail] : parted;
}
