// The identifiers in a text. The hot loop comes by a token of theirs; here the rest of each is looked for around it.
import { EXACT_CASE } from '../case-rule.ts';
import type { Lexicon } from '../lexicon.ts';
import { unitAt, unitBefore } from '../text.ts';
import { MENTION_SIZE, type Mentions } from '../types.ts';
import { SELF, SPACE } from '../unit.ts';
import { readIdentifier } from './identify.ts';
import { endOf, startOf } from './spelling.ts';
import { standsAt } from './stands.ts';

interface Found {
  start: number;
  end: number;
  form: number;
}

/** The first place in an ordered list whose number is not below. */
function firstFrom(hashes: Int32Array, hash: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isOpen = (unit: number): boolean => unit === 0 || (unit & (SPACE | SELF)) !== 0;

export class IdentifierFinder {
  private readonly lexicon: Lexicon;
  private readonly text: string;
  private readonly site: string | undefined;
  private readonly found: Found[] = [];

  constructor(lexicon: Lexicon, text: string, site: string | undefined) {
    this.lexicon = lexicon;
    this.text = text;
    this.site = site;
  }

  /** A token of this hash stands at [start, end). No identifier is a word by itself: a sign or digit is beside its token. */
  findBy(hash: number, start: number, end: number): void {
    if (isOpen(unitBefore(this.text, start)) && isOpen(unitAt(this.text, end))) return;
    const { anchorHashes, anchorForms, anchorOffsets } = this.lexicon.sections;
    for (let i = firstFrom(anchorHashes, hash); anchorHashes[i] === hash; i++)
      this.tryForm(anchorForms[i] ?? 0, anchorOffsets[i] ?? 0, start);
  }

  private tryForm(form: number, offset: number, at: number): void {
    const { lexicon, text, site } = this;
    const id = lexicon.formText(form);
    const isExact = ((lexicon.sections.caseRules[form] ?? 0) & EXACT_CASE) !== 0;
    const end = endOf(text, at, id.slice(offset), isExact);
    if (end < 0) return;
    const read = readIdentifier(id);
    const start = startOf(text, at, id.slice(read.from, offset), isExact);
    const begins = start < 0 ? undefined : standsAt(read, id, text, start, end, site);
    if (begins !== undefined) this.found.push({ start: begins, end, form });
  }

  /** The leftmost and longest of them, and the names that stand in none. */
  mergeInto(names: Mentions): Mentions {
    if (this.found.length === 0) return names;
    const merged: Mentions = [];
    let at = 0;
    let free = 0;
    for (const { start, end, form } of this.found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < free) continue;
      at = passNames(names, at, start, free, merged);
      merged.push(start, end, form);
      free = end;
    }
    passNames(names, at, Infinity, free, merged);
    return merged;
  }
}

/** Takes over the names from number `at` on that lie between `from` and `to`; returns the first that lies behind. */
function passNames(names: Mentions, at: number, to: number, from: number, out: Mentions): number {
  for (; at < names.length && (names[at] ?? 0) < to; at += MENTION_SIZE) {
    const [start = 0, end = 0, form = 0] = names.slice(at, at + MENTION_SIZE);
    if (start >= from && end <= to) out.push(start, end, form);
  }
  return at;
}
