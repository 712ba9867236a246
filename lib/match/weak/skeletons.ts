// The distinctive names of one long Latin word, by their skeletons. As numbers, not as strings: the table is made at the first
// question about a lexicon, when somebody waits for marks.
import type { Lexicon } from '../lexicon.ts';
import { UNITS } from '../table/unpack.ts';
import { PRIME } from '../token-reader.ts';
import { SHORTEST, type Suspect } from './disguised-words.ts';
import { lookOf } from './skeleton.ts';

/** A name that finds so many places taken has no look-alikes: no intel can make this take long. */
const MOST_TRIES = 64;

const SYMBOL = 0xffff;
const A = 0x61;
const Z = 0x7a;

/** What a character of a text looks like. */
const lookAt = (text: string, at: number): number => lookOf((UNITS[text.charCodeAt(at)] ?? 0) & SYMBOL);

const mixed = (hash: number, look: number): number => Math.imul(hash ^ look, PRIME);

export class Skeletons {
  private readonly pool: Uint16Array;
  private readonly ends: Uint32Array;
  /** Forms + 1, at the first free place behind their hash; 0 is free. */
  private readonly table: Int32Array;

  constructor({ sections, formCount }: Lexicon) {
    this.pool = sections.pool;
    this.ends = sections.poolEnds;
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(2 * formCount + 2)));
    for (let form = 0; form < formCount; form++) if (sections.traits[form] === 0) this.add(form);
  }

  private startOf(form: number): number {
    return form === 0 ? 0 : (this.ends[form - 1] ?? 0);
  }

  private endOf(form: number): number {
    return this.ends[form] ?? 0;
  }

  /** Of two that look the same the first counts, since it is met first. */
  private add(form: number): void {
    const [start, end] = [this.startOf(form), this.endOf(form)];
    if (end - start < SHORTEST) return;
    let hash = 0;
    for (let i = start; i < end; i++) {
      const symbol = this.pool[i] ?? 0;
      if (symbol < A || symbol > Z) return;
      hash = mixed(hash, lookOf(symbol));
    }
    let place = this.placeOf(hash);
    for (let left = MOST_TRIES; left > 0 && this.table[place] !== 0; left--) {
      if (this.looksLikeForm((this.table[place] ?? 0) - 1, form)) return;
      place = this.next(place);
    }
    if (this.table[place] === 0) this.table[place] = form + 1;
  }

  private placeOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.table.length - 1);
  }

  private next(place: number): number {
    return (place + 1) & (this.table.length - 1);
  }

  private looksLikeForm(form: number, other: number): boolean {
    const [start, from] = [this.startOf(form), this.startOf(other)];
    const length = this.endOf(form) - start;
    if (length !== this.endOf(other) - from) return false;
    for (let i = 0; i < length; i++)
      if (lookOf(this.pool[start + i] ?? 0) !== lookOf(this.pool[from + i] ?? 0)) return false;
    return true;
  }

  private looksLike(form: number, text: string, { start, end, step }: Suspect): boolean {
    let i = this.startOf(form);
    const last = this.endOf(form);
    for (let at = start; at < end; at += step, i++)
      if (i === last || lookOf(this.pool[i] ?? 0) !== lookAt(text, at)) return false;
    return i === last;
  }

  /** The name that these characters look like. */
  formLike(text: string, suspect: Suspect): number | undefined {
    let hash = 0;
    for (let at = suspect.start; at < suspect.end; at += suspect.step) {
      const look = lookAt(text, at);
      if (look === 0) return undefined;
      hash = mixed(hash, look);
    }
    let place = this.placeOf(hash);
    for (let left = MOST_TRIES; left >= 0; left--) {
      const form = (this.table[place] ?? 0) - 1;
      if (form === -1) return undefined;
      if (this.looksLike(form, text, suspect)) return form;
      place = this.next(place);
    }
    return undefined;
  }
}
