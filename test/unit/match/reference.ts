// A slow, obviously right finder: at each place, tries every end and every form. It shares the definitions of what a symbol
// is and what spelling and surroundings are allowed, but none of the machinery: no table, no tokens, no hashes.
import { allowsCase, caseRuleOf, widerCaseRule } from '../../../lib/match/case-rule.ts';
import { isMatchable, spellings, trimName } from '../../../lib/match/name-forms.ts';
import { classOf, foldUnit } from '../../../lib/match/table/rules.ts';
import { standsFree } from '../../../lib/match/tag-rule.ts';
import type { LexiconName } from '../../../lib/match/types.ts';
import { variantsOf } from '../../../lib/match/variants.ts';
import { HYPHEN, KANA, KANA_MARK, SPACE, isDigit, isLetter, joins } from '../../../lib/match/unit.ts';

/** A symbol and where it stands; one that vanishes has none. */
interface Piece {
  symbol: number;
  class: number;
  start: number;
  end: number;
  /** Belongs to the letter before it. */
  isAttached: boolean;
}

function piecesOfCharacter(character: string, start: number): Piece[] {
  const end = start + character.length;
  const piece = (symbol: number, isAttached = false): Piece => ({
    symbol,
    class: symbol < 0 ? 0 : classOf(symbol),
    start,
    end,
    isAttached,
  });
  const fold = character.length === 1 ? foldUnit(character.charCodeAt(0)) : 'pair';
  if (typeof fold === 'number') return [piece(fold)];
  if (fold === 'vanishes' || fold === 'attached') return [piece(-1, fold === 'attached')];
  const high = character.charCodeAt(0);
  if (high === 0xdb40 && character.length === 2) return [piece(-1)];
  const isWhole = fold === 'pair' && high !== 0xd835;
  if (isWhole || (character.length === 1 && high >= 0xd800 && high < 0xe000)) {
    return Array.from({ length: character.length }, (_, i) => ({
      ...piece(character.charCodeAt(i)),
      start: start + i,
      end: start + i + 1,
    }));
  }
  return [...character.normalize('NFKD')].flatMap((plain) => {
    const symbol = foldUnit(plain.charCodeAt(0));
    return typeof symbol === 'number' ? [piece(symbol)] : [];
  });
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const character of text) {
    pieces.push(...piecesOfCharacter(character, start));
    start += character.length;
  }
  return pieces;
}

/** What a run of pieces reads as. */
function canonical(pieces: readonly Piece[]): string {
  const seen = pieces.filter(({ symbol }) => symbol >= 0);
  const kept: Piece[] = [];
  seen.forEach((piece, i) => {
    const before = kept.at(-1);
    if ((piece.class & KANA_MARK) !== 0 && before !== undefined && (before.class & KANA) !== 0) return;
    if ((piece.class & SPACE) !== 0) {
      const next = seen.slice(i).find(({ class: each }) => (each & SPACE) === 0);
      const isInCode =
        before !== undefined && isLetter(before.class) && next !== undefined && isDigit(next.class);
      if (isInCode || (before !== undefined && (before.class & SPACE) !== 0)) return;
    }
    const next = seen[i + 1];
    const isHyphen = (piece.class & HYPHEN) !== 0 && seen[i - 1] === before;
    if (isHyphen && before && isLetter(before.class) && next && isDigit(next.class)) return;
    kept.push(piece);
  });
  return String.fromCharCode(...kept.map(({ symbol }) => symbol));
}

const isWordAcross = (pieces: readonly Piece[], left: number, right: number): boolean => {
  const a = pieces.slice(0, left + 1).findLast(({ symbol }) => symbol >= 0);
  const b = pieces.slice(right).find(({ symbol }) => symbol >= 0);
  return a !== undefined && b !== undefined && joins(a.class, b.class);
};

/** Folded string → case rule. */
export function referenceForms(names: readonly LexiconName[]): Map<string, number> {
  const forms = new Map<string, number>();
  for (const { text } of names.flatMap(variantsOf)) {
    const symbols = trimName(canonical(piecesOf(text)));
    if (!isMatchable(text, { symbols, tokens: 1 })) continue;
    for (const each of spellings(symbols)) {
      const known = forms.get(each);
      forms.set(each, known === undefined ? caseRuleOf(text) : widerCaseRule(known, caseRuleOf(text)));
    }
  }
  return forms;
}

function withAttached(pieces: readonly Piece[], last: number): number {
  const isKana = ((pieces[last]?.class ?? 0) & KANA) !== 0;
  let end = pieces[last]?.end ?? 0;
  for (const piece of pieces.slice(last + 1)) {
    if (!piece.isAttached && !(isKana && piece.symbol === 0x30fc)) break;
    end = piece.end;
  }
  return end;
}

export interface Mention {
  start: number;
  end: number;
  form: string;
}

function longestAt(
  forms: Map<string, number>,
  text: string,
  pieces: readonly Piece[],
  first: number,
): Mention | undefined {
  const start = pieces[first]?.start ?? 0;
  if ((pieces[first]?.symbol ?? -1) < 0 || isWordAcross(pieces, first - 1, first)) return undefined;
  let found: Mention | undefined;
  let before = '';
  for (let last = first; last < pieces.length; last++) {
    const form = canonical(pieces.slice(first, last + 1));
    const contributes = form !== before && (pieces[last]?.symbol ?? -1) >= 0;
    before = form;
    const rule = forms.get(form);
    const end = pieces[last]?.end ?? 0;
    if (!contributes || rule === undefined || isWordAcross(pieces, last, last + 1)) continue;
    if (!allowsCase(rule, text, start, end)) continue;
    if (standsFree(form.charCodeAt(0), text, start, end))
      found = { start, end: withAttached(pieces, last), form };
  }
  return found;
}

export function referenceFind(names: readonly LexiconName[], text: string): Mention[] {
  const forms = referenceForms(names);
  const pieces = piecesOf(text);
  const mentions: Mention[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const start = pieces[first]?.start ?? 0;
    if (start < (mentions.at(-1)?.end ?? 0) || pieces[first - 1]?.start === start) continue;
    const found = longestAt(forms, text, pieces, first);
    if (found) mentions.push(found);
  }
  return mentions;
}
