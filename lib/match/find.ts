// Text → mentions: the longest name at the leftmost place, never two that overlap.
import { CandidateScanner, ends, hashes, starts } from './candidates.ts';
import { allowsCase } from './case-rule.ts';
import type { Lexicon } from './lexicon.ts';
import { bareTagAt, endInText, type BareTag } from './hashtag.ts';
import { IdentifierFinder } from './identifiers/find-identifiers.ts';
import { hasPlural } from './plural.ts';
import { findSlot, headAt, isAnchor, isFree } from './prefix-table.ts';
import { standsFree } from './tag-rule.ts';
import { UNITS } from './table/unpack.ts';
import { unitAfter, unitAt, unitBefore, withAttached } from './text.ts';
import { MAX_SYMBOLS, PRIME, TokenReader } from './token-reader.ts';
import type { Mentions } from './types.ts';
import { HYPHEN, KANA, KANA_MARK, LATIN, SPACE, joins } from './unit.ts';

/** The first token of a candidate is let through whatever it starts with. */
const ANY_SYMBOL = -1;

/** What may stand between two tokens of a name without being one: only a reader knows what follows. */
const UNSURE = SPACE | HYPHEN | KANA_MARK;

const HASH = 0x23;
const LETTER_S = 0x73;
const S_UNIT = LATIN | LETTER_S;

const READER = new TokenReader();
/**
 * Where forms may end on the current walk: flat triples of symbols read, end in the text that was walked, form + 1. The last is
 * negative where an -s stands behind the end.
 */
const FORM_ENDS = new Int32Array(6 * MAX_SYMBOLS);

class Finder {
  private readonly lexicon: Lexicon;
  private readonly text: string;
  private readonly reader = READER;
  private endCount = 0;

  constructor(lexicon: Lexicon, text: string) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /** Whether a name may begin with a token that has this slot and ends at `end`: the filter may lie, and few symbols may follow. */
  mayStart(slot: number, end: number): boolean {
    const { table } = this.lexicon.sections;
    if (headAt(table, slot) !== 0) return true;
    let unit = unitAt(this.text, end);
    if ((unit & SPACE) !== 0) unit = unitAt(this.text, end + 1);
    return (
      unit === 0 ||
      (unit & UNSURE) !== 0 ||
      (((table[slot + 2] ?? 0) >>> (unit & 31)) & 1) !== 0 ||
      this.text.charCodeAt(end - 1) === LETTER_S
    );
  }

  /** Pushes the longest mention that starts at `start`, if there is one, and returns where to go on. */
  mentionAt(start: number, out: Mentions): number {
    this.walk(this.text, start);
    const end = this.push(start, out);
    if (end !== undefined) return end;
    const tag = this.reader.symbols[0] === HASH ? bareTagAt(this.text, start) : undefined;
    if (tag === undefined) return start;
    this.walk(tag.text, 0);
    return this.push(start, out, tag) ?? start;
  }

  /** `tag` is the text that was walked, if it is another one. */
  private push(start: number, out: Mentions, tag?: BareTag): number | undefined {
    for (let i = this.endCount - 3; i >= 0; i -= 3) {
      const walked = FORM_ENDS[i + 1] ?? 0;
      const end = tag === undefined ? walked : endInText(tag, walked);
      const head = FORM_ENDS[i + 2] ?? 0;
      const form = this.formWithSymbols(Math.abs(head), FORM_ENDS[i] ?? 0);
      if (form === undefined || !this.counts(form, start, end, head < 0)) continue;
      const whole = withAttached(this.text, end, (unitBefore(this.text, end) & KANA) !== 0);
      out.push(start, whole, form);
      return whole;
    }
    return undefined;
  }

  private walk(text: string, start: number): void {
    const { reader } = this;
    const { table } = this.lexicon.sections;
    this.endCount = 0;
    reader.begin(text, start);
    for (let mask = ANY_SYMBOL; mask !== 0 && reader.next(mask);) {
      const slot = findSlot(table, reader.hash);
      if (reader.last === S_UNIT) this.notePlural(text);
      if (isFree(table, slot)) return;
      const head = headAt(table, slot);
      if (head !== 0) this.noteEnd(reader.length, reader.position, head);
      mask = table[slot + 2] ?? 0;
    }
  }

  private noteEnd(length: number, end: number, head: number): void {
    FORM_ENDS[this.endCount++] = length;
    FORM_ENDS[this.endCount++] = end;
    FORM_ENDS[this.endCount++] = head;
  }

  /** What was read so far without its last letter may be a name. */
  private notePlural(text: string): void {
    const { table } = this.lexicon.sections;
    const { symbols, length, position } = this.reader;
    if (text.charCodeAt(position - 1) !== LETTER_S) return;
    let hash = 0;
    for (let i = 0; i < length - 1; i++) hash = Math.imul(hash ^ (UNITS[symbols[i] ?? 0] ?? 0), PRIME);
    const head = headAt(table, findSlot(table, hash));
    if (head !== 0) this.noteEnd(length - 1, position - 1, -head);
  }

  /** Among the forms with one hash, the one that really stands here. */
  private formWithSymbols(head: number, length: number): number | undefined {
    const { sameHash } = this.lexicon.sections;
    for (let form = head; form !== 0; form = sameHash[form - 1] ?? 0)
      if (this.isForm(form - 1, length)) return form - 1;
    return undefined;
  }

  private isForm(form: number, length: number): boolean {
    const { pool, poolEnds } = this.lexicon.sections;
    const { symbols } = this.reader;
    const start = form === 0 ? 0 : (poolEnds[form - 1] ?? 0);
    if ((poolEnds[form] ?? 0) - start !== length) return false;
    for (let i = 0; i < length; i++) if (pool[start + i] !== symbols[i]) return false;
    return true;
  }

  /** The rules on what stands around a name and how it is spelt. */
  private counts(form: number, start: number, end: number, hasS: boolean): boolean {
    const { text } = this;
    const { caseRules } = this.lexicon.sections;
    const wordEnd = hasS ? end + 1 : end;
    return (
      !joins(unitBefore(text, start), unitAt(text, start)) &&
      !joins(unitBefore(text, wordEnd), unitAfter(text, wordEnd)) &&
      allowsCase(caseRules[form] ?? 0, text, start, end) &&
      standsFree(this.reader.symbols[0] ?? 0, text, start, wordEnd) &&
      (!hasS || hasPlural(this.lexicon, form))
    );
  }
}

/**
 * Finds all names of the lexicon in a text. None crosses a U+FFFF. `site` is the platform whose page it is, where it is one:
 * a handle there is that platform's.
 */
export function findMentions(lexicon: Lexicon, text: string, site?: string): Mentions {
  const { table, filter } = lexicon.sections;
  const finder = new Finder(lexicon, text);
  const identifiers = new IdentifierFinder(lexicon, text, site);
  const scanner = new CandidateScanner(filter, text);
  const names: Mentions = [];
  let free = 0;
  while (!scanner.done) {
    const count = scanner.scan();
    for (let i = 0; i < count; i++) {
      const start = starts[i] ?? 0;
      const slot = findSlot(table, hashes[i] ?? 0);
      if (isAnchor(table, slot)) identifiers.findBy(hashes[i] ?? 0, start, ends[i] ?? 0);
      if (start >= free && finder.mayStart(slot, ends[i] ?? 0))
        free = Math.max(free, finder.mentionAt(start, names));
    }
  }
  return identifiers.mergeInto(names);
}
