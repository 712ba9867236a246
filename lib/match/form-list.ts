// The forms of a lexicon while it is compiled: each folded string once, and the prefixes that lead to it.
import { widerCaseRule } from './case-rule.ts';
import { Growing } from './growing.ts';
import type { Sections } from './layout.ts';
import { trimName, type Folded } from './name-forms.ts';
import { PrefixTable } from './prefix-table.ts';
import { takesPlural } from './plural.ts';
import { UNITS } from './table/unpack.ts';
import { MAX_SYMBOLS, PRIME, TokenReader } from './token-reader.ts';
import { DERIVED, traitsOf } from './traits.ts';

const ANY_SYMBOL = -1;

/** A text's hashtag may begin with an underscore, which doesn't count. */
const SIGN_OF_TAGS = Math.imul(UNITS[0x23] ?? 0, PRIME);
const UNDERSCORE_FOLLOWS = 1 << (0x5f & 31);

/** Of a whole form, and of its first token. */
interface Hashes {
  hash: number;
  first: number;
}

export class FormList {
  readonly prefixes = new PrefixTable();
  private readonly pool = new Growing();
  private readonly poolEnds = new Growing();
  private readonly sameHash = new Growing();
  private readonly caseRules = new Growing();
  private readonly traits = new Growing();
  /** Hashes of the tokens that forms are found by. */
  readonly firsts = new Growing();
  private readonly reader = new TokenReader();

  /** Symbols of all forms together. */
  get symbols(): number {
    return this.pool.length;
  }

  get count(): number {
    return this.poolEnds.length;
  }

  /** Undefined for text that is too long to be a name. */
  fold(text: string): Folded | undefined {
    const { reader } = this;
    let tokens = 0;
    reader.begin(text, 0);
    while (reader.next(ANY_SYMBOL)) tokens++;
    if (reader.length === MAX_SYMBOLS) return undefined;
    return { symbols: trimName(String.fromCharCode(...reader.symbols.subarray(0, reader.length))), tokens };
  }

  /** The number of the form with these symbols, which must be folded already. */
  intern(symbols: string, caseRule: number, isDerived: boolean): number {
    const { hash, first } = this.addPrefixes(symbols);
    if (symbols.startsWith('#')) this.prefixes.add(SIGN_OF_TAGS, 0, UNDERSCORE_FOLLOWS);
    const head = this.prefixes.formAt(hash);
    for (let form = head; form !== 0; form = this.sameHash.at(form - 1)) {
      if (!this.isForm(form - 1, symbols)) continue;
      this.caseRules.set(form - 1, widerCaseRule(this.caseRules.at(form - 1), caseRule));
      if (!isDerived) this.traits.set(form - 1, this.traits.at(form - 1) & ~DERIVED);
      return form - 1;
    }
    return this.append(
      symbols,
      caseRule,
      traitsOf(symbols) | (isDerived ? DERIVED : 0),
      { hash, first },
      head,
    );
  }

  private addPrefixes(symbols: string): Hashes {
    const { reader } = this;
    reader.begin(symbols, 0);
    let first: number | undefined;
    for (let prefix: number | undefined; reader.next(ANY_SYMBOL); prefix = reader.hash) {
      if (prefix === undefined) first = reader.hash;
      else this.prefixes.add(prefix, 0, 1 << (reader.first & 31));
    }
    return { hash: reader.hash, first: first ?? reader.hash };
  }

  private isForm(form: number, symbols: string): boolean {
    const start = form === 0 ? 0 : this.poolEnds.at(form - 1);
    if (this.poolEnds.at(form) - start !== symbols.length) return false;
    for (let i = 0; i < symbols.length; i++)
      if (this.pool.at(start + i) !== symbols.charCodeAt(i)) return false;
    return true;
  }

  private append(
    symbols: string,
    caseRule: number,
    traits: number,
    { hash, first }: Hashes,
    head: number,
  ): number {
    for (let i = 0; i < symbols.length; i++) this.pool.push(symbols.charCodeAt(i));
    this.poolEnds.push(this.pool.length);
    this.sameHash.push(head);
    this.caseRules.push(caseRule);
    this.traits.push(traits);
    this.firsts.push(first);
    this.prefixes.add(hash, this.count, 0);
    return this.count - 1;
  }

  /** A form without prefixes; returns its number. */
  addIdentifier(text: string, caseRule: number): number {
    for (let i = 0; i < text.length; i++) this.pool.push(text.charCodeAt(i));
    this.poolEnds.push(this.pool.length);
    this.sameHash.push(0);
    this.caseRules.push(caseRule);
    this.traits.push(0);
    return this.count - 1;
  }

  /** Identifiers are found by a token of this hash. */
  anchor(hash: number): void {
    this.firsts.push(hash);
    this.prefixes.anchor(hash);
  }

  /** Lets the form be found with an -s behind it, where it is one word; see plural.ts. */
  allowPlural(form: number, symbols: string): void {
    if (this.traits.at(form) !== 0 || symbols.includes(' ') || !takesPlural(symbols)) return;
    this.reader.begin(`${symbols}s`, 0);
    this.reader.next(ANY_SYMBOL);
    this.firsts.push(this.reader.hash);
  }

  write(sections: Sections): void {
    sections.table.set(this.prefixes.words);
    sections.pool.set(this.pool.view());
    sections.poolEnds.set(this.poolEnds.view());
    sections.sameHash.set(this.sameHash.view());
    sections.caseRules.set(this.caseRules.view());
    sections.traits.set(this.traits.view());
  }
}
