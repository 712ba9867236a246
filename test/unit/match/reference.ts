// A slow, obviously right finder: at each place, tries every end and every form. It shares the definitions of what a symbol
// is and what spelling and surroundings are allowed, but none of the machinery: no table, no tokens, no hashes.
import { DEFANGED } from '../../../lib/intel/defanged.ts';
import { allowsCase, ANY, caseRuleOf, NOT_LOWER, widerCaseRule } from '../../../lib/match/case-rule.ts';
import type { AccountKind } from '../../../lib/intel/accounts.ts';
import { accountPlaceAt, type AccountPlace } from '../../../lib/match/identifiers/account-place.ts';
import { identifiersOf, readIdentifier, type Identifier } from '../../../lib/match/identifiers/identify.ts';
import { standsAt } from '../../../lib/match/identifiers/identifier-place.ts';
import {
  isEverydayWord,
  isMatchable,
  joinedWords,
  partedWords,
  spellings,
  trimName,
} from '../../../lib/match/name-forms.ts';
import { takesPlural } from '../../../lib/match/plural.ts';
import { classOf, foldUnit } from '../../../lib/match/table/rules.ts';
import { standsFree } from '../../../lib/match/tag-rule.ts';
import { traitsOf } from '../../../lib/match/traits.ts';
import type { LexiconName } from '../../../lib/match/types.ts';
import { variantsOf } from '../../../lib/match/variants.ts';
import {
  GROUPS,
  HYPHEN,
  KANA,
  KANA_MARK,
  SELF,
  SPACE,
  isDigit,
  isLetter,
  joins,
} from '../../../lib/match/unit.ts';
import { isOrdinaryWord, isProperNoun } from '../../../lib/match/words/ordinary.ts';

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

const isWord = (name: LexiconName): boolean => identifiersOf(name).length === 0 && !isEverydayWord(name);

/** Folded string → case rule, of the names that are compared as words. */
export function referenceForms(names: readonly LexiconName[]): Map<string, number> {
  const forms = new Map<string, number>();
  for (const { text } of names.filter(isWord).flatMap(variantsOf)) {
    const symbols = trimName(canonical(piecesOf(text)));
    if (!isMatchable(text, { symbols, tokens: 1 })) continue;
    const add = (each: string, rule: number): unknown =>
      forms.set(each, widerCaseRule(forms.get(each) ?? rule, rule));
    for (const each of spellings(symbols)) add(each, caseRuleOf(text));
    const joined = joinedWords(symbols);
    if (joined !== undefined) {
      add(joined.hyphenated, NOT_LOWER);
      add(joined.hashtag, ANY);
    }
    const parted = partedWords(text);
    if (parted !== undefined) add(parted, NOT_LOWER);
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

/** Forms that may stand with an -s behind them; all names are actors' here. */
function pluralForms(names: readonly LexiconName[], forms: ReadonlyMap<string, number>): Set<string> {
  const given = names
    .filter(isWord)
    .flatMap((name) => variantsOf(name).filter(({ isDerived }) => !isDerived));
  const own = new Set(given.map(({ text }) => trimName(canonical(piecesOf(text)))));
  const takes = (form: string): boolean =>
    own.has(form) &&
    traitsOf(form) === 0 &&
    takesPlural(form) &&
    !isOrdinaryWord(`${form}s`) &&
    !isProperNoun(`${form}s`);
  return new Set([...forms.keys()].filter(takes));
}

interface Known {
  forms: ReadonlyMap<string, number>;
  plurals: ReadonlySet<string>;
}

/** Whether `form` may stand from the first piece to the last; `hasS`: with an -s behind it, which is the last. */
function mayStand(
  known: Known,
  text: string,
  pieces: readonly Piece[],
  form: string,
  [first, last]: readonly [Piece, Piece],
  hasS: boolean,
): boolean {
  const rule = known.forms.get(form);
  if (rule === undefined || isWordAcross(pieces, pieces.indexOf(last), pieces.indexOf(last) + 1))
    return false;
  if (hasS && (!known.plurals.has(form) || text.charAt(last.start) !== 's')) return false;
  return (
    allowsCase(rule, text, first.start, hasS ? last.start : last.end) &&
    standsFree(form.charCodeAt(0), text, first.start, last.end)
  );
}

/** `own` are the pieces that may belong to the name: all from its first on, or those of a hashtag without its underscores. */
function longestAt(
  known: Known,
  text: string,
  pieces: readonly Piece[],
  { own, whole }: Own,
): Mention | undefined {
  const [first] = own;
  if (first === undefined || first.symbol < 0) return undefined;
  if (isWordAcross(pieces, pieces.indexOf(first) - 1, pieces.indexOf(first))) return undefined;
  let found: Mention | undefined;
  let before = '';
  own.forEach((piece, i) => {
    const form = canonical(own.slice(0, i + 1));
    const contributes = form !== before && piece.symbol >= 0;
    before = form;
    if (!contributes) return;
    const last = piece === own.at(-1) ? (whole ?? piece) : piece;
    if (mayStand(known, text, pieces, form, [first, last], false))
      found = { start: first.start, end: withAttached(pieces, pieces.indexOf(last)), form };
    else if (mayStand(known, text, pieces, form.slice(0, -1), [first, last], true))
      found = { start: first.start, end: last.start, form: form.slice(0, -1) };
  });
  return found;
}

interface Own {
  own: readonly Piece[];
  /** The last piece of the whole hashtag, if that is another one. */
  whole?: Piece | undefined;
}

const isUnderscore = (piece: Piece): boolean => piece.symbol === 0x5f;
const isInTag = (piece: Piece): boolean =>
  piece.symbol < 0 || (piece.class & (GROUPS | SELF | KANA_MARK)) !== 0;

/** The hashtag that starts with the first of the pieces, without its underscores. */
function bareTag([sign, ...others]: readonly Piece[]): Own {
  if (sign?.symbol !== 0x23) return { own: [] };
  const end = others.findIndex((piece) => !isInTag(piece));
  const tag = others.slice(0, end < 0 ? undefined : end).filter(({ symbol }) => symbol >= 0);
  return tag.some(isUnderscore)
    ? { own: [sign, ...tag.filter((piece) => !isUnderscore(piece))], whole: tag.at(-1) }
    : { own: [] };
}

function findWords(names: readonly LexiconName[], text: string): Mention[] {
  const forms = referenceForms(names);
  const known = { forms, plurals: pluralForms(names, forms) };
  const pieces = piecesOf(text);
  const mentions: Mention[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const start = pieces[first]?.start ?? 0;
    if (start < (mentions.at(-1)?.end ?? 0) || pieces[first - 1]?.start === start) continue;
    const own = pieces.slice(first);
    const found = longestAt(known, text, pieces, { own }) ?? longestAt(known, text, pieces, bareTag(own));
    if (found) mentions.push(found);
  }
  return mentions;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const INVISIBLE = '[[\\p{Default_Ignorable_Code_Point}\\u0640\\ufff9-\\ufffb]--[\\u{10000}-\\u{10ffff}]]*';

/** An identifier as a pattern: each character in full width too, its signs defanged, invisible ones between them. */
function patternOf({ text, from, isCaseSensitive }: Identifier): RegExp {
  const characters = Array.from(text.slice(from), (character) => {
    const wide = String.fromCharCode(character.charCodeAt(0) + 0xfee0);
    const spellings = (DEFANGED.get(character) ?? []).map((each) => `(?i:${escaped(each)})`);
    return `(?:${[...spellings, escaped(character), wide].join('|')})`;
  });
  return new RegExp(characters.join(INVISIBLE), isCaseSensitive ? 'vy' : 'ivy');
}

function* identifiersIn(
  names: readonly LexiconName[],
  text: string,
  site: string | undefined,
): Generator<Mention> {
  for (const identifier of names.flatMap(identifiersOf)) {
    const pattern = patternOf(identifier);
    for (let at = 0; at < text.length; at++) {
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      const end = pattern.lastIndex;
      const placeOf = (kind: AccountKind, from: number, to: number): AccountPlace | undefined =>
        accountPlaceAt(kind, text, from, to, site);
      const start = standsAt(readIdentifier(identifier.text), identifier.text, text, at, end, placeOf);
      if (start !== undefined) yield { start, end, form: identifier.text };
    }
  }
}

/** Identifiers go first, the leftmost and longest of them, and one whose platform is known before one of unknown platform. */
export function referenceFind(names: readonly LexiconName[], text: string, site?: string): Mention[] {
  const all = [...identifiersIn(names, text, site)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end || (a.form < b.form ? -1 : 1),
  );
  const identifiers: Mention[] = [];
  for (const each of all) if (each.start >= (identifiers.at(-1)?.end ?? 0)) identifiers.push(each);
  const isApart = ({ start, end }: Mention): boolean =>
    identifiers.every((other) => end <= other.start || start >= other.end);
  return [...identifiers, ...findWords(names, text).filter(isApart)].toSorted((a, b) => a.start - b.start);
}
