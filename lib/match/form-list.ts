// The forms of a lexicon while it is compiled: each folded string once, and the prefixes that lead to it.
import { widerCaseRule } from './case-rule.ts';
import { loneHash, startHash } from './filter.ts';
import { Growing } from './growing-array.ts';
import type { Sections } from './layout.ts';
import { trimName, type Folded } from './name-forms.ts';
import { PrefixTable } from './prefix-table.ts';
import { takesPlural } from './plural.ts';
import { textOf } from './symbols.ts';
import { UNITS } from './table/unpack.ts';
import { MAX_SYMBOLS, PRIME, TokenReader } from './token-reader.ts';
import { DERIVED, traitsOf } from './traits.ts';

const ANY_SYMBOL = -1;

/** A text's hashtag may begin with an underscore, which doesn't count. */
const SIGN_OF_TAGS = Math.imul(UNITS[0x23] ?? 0, PRIME);
const UNDERSCORE_FOLLOWS = 1 << (0x5f & 31);

const SPACE = 0x20;
const S_UNIT = UNITS[0x73] ?? 0;

/** Of a whole form, of its first token, and of those that it begins with (see filter.ts). */
interface Hashes {
  hash: number;
  first: number;
  start: number;
}

/** Of the token at [from, to), as the hot loop sees it: without the space that goes with it. */
function tokenHash(symbols: string, from: number, to: number): number {
  let hash = 0;
  for (let i = symbols.charCodeAt(from) === SPACE ? from + 1 : from; i < to; i++)
    hash = Math.imul(hash ^ (UNITS[symbols.charCodeAt(i)] ?? 0), PRIME);
  return hash;
}

const withS = (hash: number): number => Math.imul(hash ^ S_UNIT, PRIME);

export class FormList {
  readonly prefixes = new PrefixTable();
  private readonly pool = new Growing();
  private readonly poolEnds = new Growing();
  private readonly sameHash = new Growing();
  private readonly caseRules = new Growing();
  private readonly traits = new Growing();
  /** Hashes of the tokens that forms are found by. */
  readonly firsts = new Growing();
  /** And of what each begins with: see filter.ts. */
  readonly starts = new Growing();
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
    return { symbols: trimName(textOf(reader.symbols, 0, reader.length)), tokens };
  }

  /** The number of the form with these symbols, which must be folded already. */
  intern(symbols: string, caseRule: number, isDerived: boolean): number {
    const hashes = this.addPrefixes(symbols);
    const { hash } = hashes;
    const head = this.prefixes.formAt(hash);
    for (let form = head; form !== 0; form = this.sameHash.at(form - 1)) {
      if (!this.isForm(form - 1, symbols)) continue;
      this.caseRules.set(form - 1, widerCaseRule(this.caseRules.at(form - 1), caseRule));
      if (!isDerived) this.traits.set(form - 1, this.traits.at(form - 1) & ~DERIVED);
      return form - 1;
    }
    if (symbols.startsWith('#')) this.allowBareTags();
    return this.append(symbols, caseRule, traitsOf(symbols) | (isDerived ? DERIVED : 0), hashes, head);
  }

  private addPrefixes(symbols: string): Hashes {
    const { reader } = this;
    reader.begin(symbols, 0);
    reader.next(ANY_SYMBOL);
    const { hash: first, position: firstEnd } = reader;
    let start: number | undefined;
    for (let prefix = first; reader.next(ANY_SYMBOL); prefix = reader.hash) {
      this.prefixes.add(prefix, 0, 1 << (reader.first & 31));
      start ??= startHash(first, tokenHash(symbols, firstEnd, reader.position));
    }
    return { hash: reader.hash, first, start: start ?? loneHash(first) };
  }

  /** A text's hashtags may be found without their underscores: each is looked at. */
  private allowBareTags(): void {
    this.prefixes.add(SIGN_OF_TAGS, 0, UNDERSCORE_FOLLOWS);
    this.starts.push(loneHash(SIGN_OF_TAGS));
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
    { hash, first, start }: Hashes,
    head: number,
  ): number {
    for (let i = 0; i < symbols.length; i++) this.pool.push(symbols.charCodeAt(i));
    this.poolEnds.push(this.pool.length);
    this.sameHash.push(head);
    this.caseRules.push(caseRule);
    this.traits.push(traits);
    this.firsts.push(first);
    this.starts.push(start);
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
    this.starts.push(loneHash(hash));
    this.prefixes.anchor(hash);
  }

  /** Lets the form be found with an -s behind it; see plural.ts. Of a longer name its first two words tell enough. */
  allowPlural(form: number, symbols: string): void {
    const traits = this.traits.at(form);
    if ((traits & ~DERIVED) !== 0 || !takesPlural(symbols)) return;
    const [first, ...others] = symbols.split(' ').map((word) => tokenHash(word, 0, word.length));
    const [second] = others;
    if (first === undefined || others.length > 1) return;
    this.starts.push(second === undefined ? loneHash(withS(first)) : startHash(first, withS(second)));
    if (second === undefined && traits === 0) this.firsts.push(withS(first));
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
