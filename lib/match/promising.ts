// Of the candidates of a chunk, those that may begin a name: its first token is one by itself, or a symbol stands behind it that
// goes on with a name. Most first tokens are ordinary words ("the", "group", a full stop), so this is asked of all of them at
// once and without branches, before the few that are left are looked at one by one.
import { ends, hashes } from './candidates.ts';
import type { IdentifierFinder } from './identifiers/find-identifiers.ts';
import { findSlot, headAt, isAnchor } from './prefix-table.ts';
import { UNITS } from './table/unpack.ts';
import { tokenStart } from './text.ts';
import { DISGUISE, HYPHEN, IRREGULAR, KANA_MARK, SPACE } from './unit.ts';
import { LETTER_S } from './walk.ts';

/** What the walk alone passes rightly. */
const TO_BE_WALKED = IRREGULAR | KANA_MARK | HYPHEN | SPACE;

/** Where the first tokens of those begin in the table, or would; their ends and hashes lie in the buffers of candidates.ts. */
export const slots = new Int32Array(ends.length);

/** All ones where the unit is a space, else 0. */
const spaceMask = (unit: number): number => (unit << 5) >> 31;

/** Not 0 where a name may begin with the token at `slot`, which ends at `end` with two characters behind it. */
function mayBegin(table: Int32Array, slot: number, text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  const next = UNITS[text.charCodeAt(end)] ?? 0;
  const isSpace = spaceMask(next);
  const first = ((UNITS[text.charCodeAt(end + 1)] ?? 0) & isSpace) | (next & ~isSpace);
  const goesOn = ((table[slot + 2] ?? 0) >>> (first & 31)) & 1;
  return (
    headAt(table, slot) |
    goesOn |
    (first & TO_BE_WALKED) |
    // an -s, or an invisible character behind one
    ((UNITS[last] ?? 0) & IRREGULAR) |
    Number(last === LETTER_S)
  );
}

/**
 * Moves them to the front of the buffers; how many there are. `mixed` gets the places of disguises, `identifiers` the tokens
 * that identifiers are found by.
 */
export function keepPromising(
  table: Int32Array,
  text: string,
  count: number,
  mixed: number[],
  identifiers: IdentifierFinder,
): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const noted = ends[i] ?? 0;
    const hash = hashes[i] ?? 0;
    const end = noted & ~DISGUISE;
    if (noted !== end) mixed.push(end);
    const slot = findSlot(table, hash);
    if (isAnchor(table, slot)) identifiers.findBy(hash, tokenStart(text, end), end);
    slots[kept] = slot;
    ends[kept] = end;
    hashes[kept] = hash;
    const may = end + 1 < text.length ? mayBegin(table, slot, text, end) : 1;
    kept += (may | -may) >>> 31;
  }
  return kept;
}
