// The identifiers in a text. The hot loop comes by a token of theirs; here the rest of each is looked for around it.
import type { AccountKind } from '../../intel/accounts.ts';
import { EXACT_CASE } from '../case-rule.ts';
import type { Lexicon } from '../lexicon.ts';
import { unitAt, unitBefore } from '../text.ts';
import { MENTION_SIZE, type Mentions } from '../types.ts';
import { SELF, SPACE } from '../unit.ts';
import { accountPlaceAt, type AccountPlace } from './account-place.ts';
import { readIdentifier, type ReadIdentifier } from './identify.ts';
import { endOf, startOf } from './spelling.ts';
import { standsAt } from './identifier-place.ts';

interface Found {
  start: number;
  end: number;
  form: number;
}

interface Known {
  id: string;
  read: ReadIdentifier;
}

interface LastPlace {
  kind: AccountKind;
  start: number;
  end: number;
  place: AccountPlace | undefined;
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
  /** Those that were met in this text. */
  private readonly known = new Map<number, Known>();
  private last: LastPlace | undefined;

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
    const { text } = this;
    const { pool: codes, poolEnds, caseRules } = this.lexicon.sections;
    const first = form === 0 ? 0 : (poolEnds[form - 1] ?? 0);
    const isCaseSensitive = ((caseRules[form] ?? 0) & EXACT_CASE) !== 0;
    const anchor = first + offset;
    const end = endOf(text, at, { codes, from: anchor, to: poolEnds[form] ?? 0, isCaseSensitive });
    if (end < 0) return;
    const { id, read } = this.identifier(form);
    const start = startOf(text, at, { codes, from: first + read.from, to: anchor, isCaseSensitive });
    const begins = start < 0 ? undefined : standsAt(read, id, text, start, end, this.placeOf);
    if (begins !== undefined) this.found.push({ start: begins, end, form });
  }

  private identifier(form: number): Known {
    const known = this.known.get(form);
    if (known !== undefined) return known;
    const id = this.lexicon.formText(form);
    const read = { id, read: readIdentifier(id) };
    this.known.set(form, read);
    return read;
  }

  /** The forms of one handle ask for one place. */
  private readonly placeOf = (kind: AccountKind, start: number, end: number): AccountPlace | undefined => {
    const { last } = this;
    if (last?.kind === kind && last.start === start && last.end === end) return last.place;
    const place = accountPlaceAt(kind, this.text, start, end, this.site);
    this.last = { kind, start, end, place };
    return place;
  };

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
    const [start, end] = [names[at] ?? 0, names[at + 1] ?? 0];
    if (start >= from && end <= to) out.push(start, end, names[at + 2] ?? 0);
  }
  return at;
}
