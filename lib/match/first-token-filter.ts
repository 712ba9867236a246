// Of the tokens of a chunk, those with which a name may begin: its first token is a name by itself, or what stands behind it is
// some name's second. Most first tokens are ordinary words ("the", "group", a full stop), so this is asked of all of them at
// once and without branches, before the few that are left are looked at one by one. None is missed: what a name may have
// between its tokens, and the last token of a chunk, whose next isn't read yet, are let through.
import { ends, hashes } from './tokens.ts';
import { bitAt, loneHash, startHash } from './filter.ts';
import type { Sections } from './layout.ts';
import { UNITS } from './table/unpack.ts';
import { PRIME } from './token-reader.ts';
import { DISGUISE } from './unit.ts';

/** Numbers of tokens that may be the first of a name, or end where somebody may have disguised a word. */
const firsts = new Int32Array(ends.length);

const hashOf = (character: string): number => Math.imul(UNITS[character.charCodeAt(0)] ?? 0, PRIME);
const [SPACE, HYPHEN, DOT_OF_KANA, LONG_SOUND] = [hashOf(' '), hashOf('-'), hashOf('・'), hashOf('ー')];

/** Between the tokens of a name, one more space, a hyphen before digits and the marks between Kana say nothing. */
const saysNothing = (hash: number): boolean =>
  hash === SPACE || hash === HYPHEN || hash === DOT_OF_KANA || hash === LONG_SOUND;

/** How many of the chunk's tokens the filter lets through, and disguises. */
function pickFirsts(filter: Int32Array, count: number): number {
  let picked = 0;
  for (let i = 0; i < count; i++) {
    firsts[picked] = i;
    picked += bitAt(filter, hashes[i] ?? 0) | ((ends[i] ?? 0) >>> 30);
  }
  return picked;
}

/** Moves them to the front of the buffers; how many there are. `mixed` gets the places where words are mixed. */
export function keepPromising({ filter, starts }: Sections, count: number, mixed: number[]): number {
  const picked = pickFirsts(filter, count);
  let kept = 0;
  for (let at = 0; at < picked; at++) {
    const i = firsts[at] ?? 0;
    const noted = ends[i] ?? 0;
    const hash = hashes[i] ?? 0;
    const next = hashes[i + 1] ?? 0;
    const end = noted & ~DISGUISE;
    if (noted !== end) mixed.push(end);
    ends[kept] = end;
    hashes[kept] = hash;
    kept +=
      bitAt(starts, loneHash(hash)) |
      bitAt(starts, startHash(hash, next)) |
      Number(saysNothing(next)) |
      Number(i + 1 >= count);
  }
  return kept;
}
