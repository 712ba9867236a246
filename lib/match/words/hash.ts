// A word as a number: what the table of ordinary words holds instead of the word.
import { textOf } from '../symbols.ts';
import { TokenReader } from '../token-reader.ts';

const ANY_SYMBOL = -1;
const reader = new TokenReader();

/** A text as matching sees it: case, accents and look of the characters folded. */
export function foldWord(text: string): string {
  reader.begin(text, 0);
  while (reader.next(ANY_SYMBOL));
  return textOf(reader.symbols, 0, reader.length);
}

/** 32 bits, evenly spread. */
export function hashWord(folded: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
