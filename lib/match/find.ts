// Text → mentions: the longest name at the leftmost place, never two that overlap.
import { TokenScanner, ends, hashes } from './tokens.ts';
import { allowsCase } from './case-rule.ts';
import type { Sections } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import { bareTagAt, endInText } from './hashtag.ts';
import { IdentifierFinder } from './identifiers/find-identifiers.ts';
import { hasPlural } from './plural.ts';
import { findSlot, isAnchor } from './prefix-table.ts';
import { keepPromising } from './first-token-filter.ts';
import { isTagInOne, standsFree } from './tag-rule.ts';
import { UNITS } from './table/unpack.ts';
import { tokenStart, unitAfter, unitAt, unitBefore, withAttached } from './text.ts';
import type { Mentions } from './types.ts';
import { noteSpaced } from './weak/spaced-places.ts';
import type { WeakPlaces } from './weak/disguised-words.ts';
import { HYPHEN, isDigit, isLetter, joins, KANA, SPACE } from './unit.ts';
import { ANY_SYMBOL, READER, Walk } from './prefix-walk.ts';

const HASH = 0x23;

class Finder {
  private readonly lexicon: Lexicon;
  private readonly text: string;
  private readonly sections: Sections;
  private readonly walk: Walk;

  constructor(lexicon: Lexicon, text: string) {
    this.lexicon = lexicon;
    this.text = text;
    this.sections = lexicon.sections;
    this.walk = new Walk(lexicon.sections, text);
  }

  /**
   * A first token at [start, end), whose hash has this slot in the table. Pushes the longest mention that it begins, if there is
   * one, and returns where to go on.
   */
  mentionFrom(hash: number, slot: number, start: number, end: number, free: number, out: Mentions): number {
    const { walk, text } = this;
    walk.run(start, end, hash, slot);
    for (let i = walk.endCount - 2; i >= 0; i -= 2) {
      const formEnd = walk.formEnds[i] ?? 0;
      const head = walk.formEnds[i + 1] ?? 0;
      const form = this.formAt(Math.abs(head), text, start, formEnd);
      if (form >= 0 && this.counts(form, start, formEnd, head < 0))
        return this.push(form, start, formEnd, out);
    }
    return (unitAt(text, start) & 0xffff) === HASH ? this.bareTagFrom(start, free, out) : free;
  }

  /** A hashtag, looked up without its underscores. */
  private bareTagFrom(start: number, free: number, out: Mentions): number {
    const { walk } = this;
    const tag = bareTagAt(this.text, start);
    if (tag === undefined) return free;
    walk.runOn(tag.text);
    for (let i = walk.endCount - 2; i >= 0; i -= 2) {
      const end = endInText(tag, walk.formEnds[i] ?? 0);
      const form = this.formAt(walk.formEnds[i + 1] ?? 0, tag.text, 0, walk.formEnds[i] ?? 0);
      if (form >= 0 && this.counts(form, start, end, false)) return this.push(form, start, end, out);
    }
    return free;
  }

  private push(form: number, start: number, end: number, out: Mentions): number {
    const { text } = this;
    const whole = isOpen(text, end) ? end : withAttached(text, end, (unitBefore(text, end) & KANA) !== 0);
    out.push(start, whole, form);
    return whole;
  }

  /** Among the forms with one hash, the one that really stands there; -1 for none. */
  private formAt(head: number, text: string, start: number, end: number): number {
    const { sameHash } = this.sections;
    for (let form = head; form !== 0; form = sameHash[form - 1] ?? 0)
      if (this.isPlainForm(form - 1, text, start, end) || this.isForm(form - 1, text, start, end))
        return form - 1;
    return -1;
  }

  private poolStart(form: number): number {
    return form === 0 ? 0 : (this.sections.poolEnds[form - 1] ?? 0);
  }

  private sigil(form: number): number {
    return this.sections.pool[this.poolStart(form)] ?? 0;
  }

  /** Symbol by symbol, where each character of the text is one, or a gap in a code: "APT-28". */
  private isPlainForm(form: number, text: string, start: number, end: number): boolean {
    const { pool, poolEnds } = this.sections;
    const last = poolEnds[form] ?? 0;
    let symbol = this.poolStart(form);
    for (let at = start; at < end; at++) {
      const unit = UNITS[text.charCodeAt(at)] ?? 0;
      if (unit >= 0 && (unit & 0xffff) === pool[symbol]) symbol++;
      else if (!isGapInCode(text, at)) return false;
    }
    return symbol === last;
  }

  private isForm(form: number, text: string, start: number, end: number): boolean {
    const { pool, poolEnds } = this.sections;
    READER.begin(text.slice(start, end), 0); // a token that goes on behind the end has an -s there
    while (READER.next(ANY_SYMBOL));
    const { symbols, length } = READER;
    const from = this.poolStart(form);
    if ((poolEnds[form] ?? 0) - from !== length) return false;
    for (let i = 0; i < length; i++) if (pool[from + i] !== symbols[i]) return false;
    return true;
  }

  /** The rules on what stands around a name and how it is spelt. `hasS`: an -s stands behind it. */
  private counts(form: number, start: number, end: number, hasS: boolean): boolean {
    const { text } = this;
    const wordEnd = hasS ? end + 1 : end;
    return (
      allowsCase(this.sections.caseRules[form] ?? 0, text, start, end) &&
      this.isWhole(this.sigil(form), start, wordEnd) &&
      (!hasS || hasPlural(this.lexicon, form))
    );
  }

  /** Most names have a space on both sides, which leaves little to ask. */
  private isWhole(sigil: number, start: number, end: number): boolean {
    const { text } = this;
    if (isOpen(text, start - 1) && isOpen(text, end)) return isTagInOne(sigil, text, start, end);
    return (
      !joins(unitBefore(text, start), unitAt(text, start)) &&
      !joins(unitBefore(text, end), unitAfter(text, end)) &&
      standsFree(sigil, text, start, end)
    );
  }
}

/** A space or hyphen that is left out of a folded name: see token-reader.ts. Not at the start of a text. */
const isGapInCode = (text: string, at: number): boolean =>
  ((UNITS[text.charCodeAt(at)] ?? 0) & (SPACE | HYPHEN)) !== 0 &&
  isLetter(UNITS[text.charCodeAt(at - 1)] ?? 0) &&
  isDigit(UNITS[text.charCodeAt(at + 1)] ?? 0);

/** A space, or no more text. */
const isOpen = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || ((UNITS[text.charCodeAt(at)] ?? 0) & SPACE) !== 0;

/**
 * Finds all names of the lexicon in a text. None crosses a U+FFFF. `site` is the platform whose page it is, where it is one:
 * a handle there is that platform's. `places` are filled for findWeak.
 */
export function findMentions(lexicon: Lexicon, text: string, site?: string, places?: WeakPlaces): Mentions {
  const { sections } = lexicon;
  const finder = new Finder(lexicon, text);
  const identifiers = new IdentifierFinder(lexicon, text, site);
  const scanner = new TokenScanner(text);
  const names: Mentions = [];
  const mixed = places?.mixed ?? [];
  let free = 0;
  while (!scanner.done) {
    const tokens = scanner.scan();
    if (places !== undefined) noteSpaced(text, tokens, places.spaced);
    const count = keepPromising(sections, tokens, mixed);
    for (let i = 0; i < count; i++) {
      const end = ends[i] ?? 0;
      const hash = hashes[i] ?? 0;
      const slot = findSlot(sections.table, hash);
      const start = tokenStart(text, end);
      if (isAnchor(sections.table, slot)) identifiers.findBy(hash, start, end);
      if (start >= free) free = finder.mentionFrom(hash, slot, start, end, free, names);
    }
  }
  return identifiers.mergeInto(names);
}
