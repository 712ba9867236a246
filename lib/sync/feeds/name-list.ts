// Collects the names of one entity: clean, each once, not more than a person could have.
import { contactOf, type Contact } from '../../intel/contact.ts';
import type { Name } from '../../intel/entity.ts';
import { isHashtag, isUsableName, MAX_NAME, tidyName } from '../../intel/names.ts';
import { accountAt } from '../../intel/accounts.ts';
import type { Ledger } from './ledger.ts';
import { MAX_CONTACTS, MAX_NAMES } from './limits.ts';

/** Names that differ only in case count as one; an account is one on its platform, and a contact by its very letters. */
function keyOf({ type, value, platform = '' }: Pick<Name, 'type' | 'value' | 'platform'>): string {
  if (type === 'contact') return `contact ${value}`;
  return type === 'handle' ? `${platform} ${value.toLowerCase()}` : `name ${value.toLowerCase()}`;
}

/** What a string is by its shape: a contact, an account's address, a hashtag, or just a name. */
function shapeOf(value: string): Partial<Name> {
  const contact = contactOf(value);
  if (contact !== undefined) return asName(contact);
  const account = accountAt(value);
  if (account === undefined) return isHashtag(value) ? { type: 'hashtag' } : {};
  const { platform, kind, id } = account;
  return { type: 'handle', platform, ...(kind === 'handle' ? { value: `@${id}` } : {}) };
}

const asName = ({ kind, value }: Contact): Pick<Name, 'type' | 'platform' | 'value'> => ({
  type: 'contact',
  platform: kind,
  value,
});

export class NameList {
  readonly names: Name[];
  readonly #seen: Set<string>;
  readonly #producer: string;
  readonly #id: string;
  readonly #ledger: Ledger;
  #isFull = false;

  /** Goes on with `names`, if there are some already. */
  constructor(id: string, producer: string, ledger: Ledger, names: Name[] = []) {
    this.#id = id;
    this.#producer = producer;
    this.#ledger = ledger;
    this.names = names;
    this.#seen = new Set(names.map(keyOf));
  }

  /** What can't be a name is refused, and listed with what it was. The headline comes first, and stays one whatever its shape. */
  add(raw: string, over: Partial<Name> = {}): void {
    const tidy = tidyName(raw);
    if (!this.#isAcceptable(raw, tidy)) return;
    const isFirst = this.names.length === 0;
    const shape = over.type !== undefined || (isFirst && !isHashtag(tidy)) ? {} : shapeOf(tidy);
    this.#push({
      type: isFirst ? 'primary' : 'alias',
      producer: this.#producer,
      value: tidy,
      ...shape,
      ...over,
    });
  }

  addContact(contact: Contact, over: Partial<Name> = {}): void {
    this.#push({ producer: this.#producer, ...over, ...asName(contact) });
  }

  #push(name: Name): void {
    const key = keyOf(name);
    if (this.#seen.has(key) || this.#isOverfull(name)) return;
    this.#seen.add(key);
    this.names.push(name);
  }

  #isAcceptable(raw: string, value: string): boolean {
    if (value.length > MAX_NAME) this.#ledger.refuse(this.#id, 'name-too-long', value);
    else if (!isUsableName(value)) this.#ledger.refuse(this.#id, 'bad-field', `name: ${raw}`);
    else return true;
    return false;
  }

  #isOverfull({ type }: Name): boolean {
    const contacts = this.names.filter((name) => name.type === 'contact').length;
    const isFull = type === 'contact' ? contacts >= MAX_CONTACTS : this.names.length - contacts >= MAX_NAMES;
    if (isFull && !this.#isFull) this.#ledger.refuse(this.#id, 'too-many-names');
    this.#isFull ||= isFull;
    return isFull;
  }
}
