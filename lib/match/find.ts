// Text → mentions: the longest name at the leftmost place, never two that overlap.
import { CandidateScanner, ends, hashes, starts } from './candidates.ts';
import { allowsCase } from './case-rule.ts';
import type { Lexicon } from './lexicon.ts';
import { findSlot, isFree } from './prefix-table.ts';
import { standsFree } from './tag-rule.ts';
import { isLinkSign } from './telegram.ts';
import { unitAfter, unitAt, unitBefore, withAttached } from './text.ts';
import { MAX_SYMBOLS, TokenReader } from './token-reader.ts';
import type { Mentions } from './types.ts';
import { HYPHEN, KANA, KANA_MARK, SPACE, joins } from './unit.ts';

/** The first token of a candidate is let through whatever it starts with. */
const ANY_SYMBOL = -1;

/** What may stand between two tokens of a name without being one: only a reader knows what follows. */
const UNSURE = SPACE | HYPHEN | KANA_MARK;

const READER = new TokenReader();
/** Where forms may end on the current walk: flat triples of symbols read, end in the text, form + 1. */
const FORM_ENDS = new Int32Array(3 * MAX_SYMBOLS);

class Finder {
  private readonly lexicon: Lexicon;
  private readonly text: string;
  private readonly reader = READER;
  private endCount = 0;

  constructor(lexicon: Lexicon, text: string) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /** Whether a name may begin with a token of this hash that ends at `end`: the filter may lie, and few symbols may follow. */
  mayStart(hash: number, end: number): boolean {
    const { table } = this.lexicon.sections;
    const slot = findSlot(table, hash);
    if (table[slot + 1] !== 0) return true;
    let unit = unitAt(this.text, end);
    if ((unit & SPACE) !== 0) unit = unitAt(this.text, end + 1);
    return unit === 0 || (unit & UNSURE) !== 0 || (((table[slot + 2] ?? 0) >>> (unit & 31)) & 1) !== 0;
  }

  /** Pushes the longest mention that starts at `start`, if there is one, and returns where to go on. */
  mentionAt(start: number, out: Mentions): number {
    this.walk(start);
    for (let i = this.endCount - 3; i >= 0; i -= 3) {
      const end = FORM_ENDS[i + 1] ?? 0;
      const form = this.formWithSymbols(FORM_ENDS[i + 2] ?? 0, FORM_ENDS[i] ?? 0);
      if (form === undefined || !this.counts(form, start, end)) continue;
      const whole = withAttached(this.text, end, (unitBefore(this.text, end) & KANA) !== 0);
      out.push(isLinkSign(this.reader.symbols[0] ?? 0) ? start + 1 : start, whole, form);
      return whole;
    }
    return start;
  }

  private walk(start: number): void {
    const { reader } = this;
    const { table } = this.lexicon.sections;
    this.endCount = 0;
    reader.begin(this.text, start);
    for (let mask = ANY_SYMBOL; mask !== 0 && reader.next(mask);) {
      const slot = findSlot(table, reader.hash);
      if (isFree(table, slot)) return;
      const head = table[slot + 1] ?? 0;
      if (head !== 0) this.noteEnd(head);
      mask = table[slot + 2] ?? 0;
    }
  }

  private noteEnd(head: number): void {
    FORM_ENDS[this.endCount++] = this.reader.length;
    FORM_ENDS[this.endCount++] = this.reader.position;
    FORM_ENDS[this.endCount++] = head;
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
  private counts(form: number, start: number, end: number): boolean {
    const { text } = this;
    const { caseRules } = this.lexicon.sections;
    return (
      !joins(unitBefore(text, start), unitAt(text, start)) &&
      !joins(unitBefore(text, end), unitAfter(text, end)) &&
      allowsCase(caseRules[form] ?? 0, text, start, end) &&
      standsFree(this.reader.symbols[0] ?? 0, text, start, end)
    );
  }
}

/** Finds all names of the lexicon in a text; appends to `out` and returns it. None crosses a U+FFFF. */
export function findMentions(lexicon: Lexicon, text: string, out: Mentions = []): Mentions {
  const finder = new Finder(lexicon, text);
  const scanner = new CandidateScanner(lexicon.sections.filter, text);
  let free = 0;
  while (!scanner.done) {
    const count = scanner.scan();
    for (let i = 0; i < count; i++) {
      const start = starts[i] ?? 0;
      if (start >= free && finder.mayStart(hashes[i] ?? 0, ends[i] ?? 0))
        free = Math.max(free, finder.mentionAt(start, out));
    }
  }
  return out;
}
