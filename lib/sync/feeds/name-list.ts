// Collects the names of one entity: clean, each once, not more than a person could have.
import type { Name } from '../../intel/entity.ts';
import { isHashtag, isUsableName, MAX_NAME, tidyName } from '../../intel/names.ts';
import type { Ledger } from './ledger.ts';
import { MAX_NAMES } from './limits.ts';

export class NameList {
  readonly names: Name[] = [];
  readonly #seen = new Set<string>();
  readonly #producer: string;
  readonly #id: string;
  readonly #ledger: Ledger;
  #isFull = false;

  constructor(id: string, producer: string, ledger: Ledger) {
    this.#id = id;
    this.#producer = producer;
    this.#ledger = ledger;
  }

  /** Names that differ only in case count as one. What can't be a name is refused, and listed with what it was. */
  add(raw: string, over: Partial<Name> = {}): void {
    const value = tidyName(raw);
    if (!this.#isAcceptable(raw, value)) return;
    const key = `${over.type === 'handle' ? 'handle' : 'name'} ${value.toLowerCase()}`;
    if (this.#seen.has(key) || this.#isOverfull()) return;
    this.#seen.add(key);
    const fallback = this.names.length === 0 ? 'primary' : 'alias';
    const type = isHashtag(value) ? 'hashtag' : fallback;
    this.names.push({ type, producer: this.#producer, ...over, value });
  }

  #isAcceptable(raw: string, value: string): boolean {
    if (value.length > MAX_NAME) this.#ledger.refuse(this.#id, 'name-too-long', value);
    else if (!isUsableName(value)) this.#ledger.refuse(this.#id, 'bad-field', `name: ${raw}`);
    else return true;
    return false;
  }

  #isOverfull(): boolean {
    if (this.names.length < MAX_NAMES) return false;
    if (!this.#isFull) this.#ledger.refuse(this.#id, 'too-many-names');
    this.#isFull = true;
    return true;
  }
}
