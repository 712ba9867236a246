// Reads the fields of one foreign object. A field of a wrong shape is left out and written in the ledger; the object stays.
import type { DateText } from '../../intel/entity.ts';
import { cleanLine, cutText, plainText } from '../../intel/plain-text.ts';
import type { Ledger } from './ledger.ts';
import { MAX_LIST, MAX_TEXT } from './limits.ts';

export type RawObject = Readonly<Record<string, unknown>>;

export const isRawObject = (value: unknown): value is RawObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own fields only: a file can't reach `constructor` and its like. null counts as absent. */
export const ownField = (object: RawObject, key: string): unknown =>
  Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;

export const ownText = (object: RawObject, key: string): string | undefined => {
  const value = ownField(object, key);
  return typeof value === 'string' ? value : undefined;
};

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;

export const isDateText = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text));

export class Fields {
  readonly id: string;
  readonly ledger: Ledger;
  readonly #object: RawObject;

  constructor(object: RawObject, id: string, ledger: Ledger) {
    this.#object = object;
    this.id = id;
    this.ledger = ledger;
  }

  raw(key: string): unknown {
    return ownField(this.#object, key);
  }

  bad(key: string): void {
    this.ledger.refuse(this.id, 'bad-field', key);
  }

  /** As it stands, empty strings left out. */
  string(key: string): string | undefined {
    const value = this.raw(key);
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string') return value;
    this.bad(key);
    return undefined;
  }

  /** One clean line. */
  text(key: string, max = MAX_TEXT): string | undefined {
    const value = this.string(key);
    return value === undefined ? undefined : cutText(cleanLine(value), max);
  }

  /** Paragraphs, markdown taken out. */
  paragraphs(key: string, max: number): string | undefined {
    const value = this.string(key);
    const text = value === undefined ? '' : plainText(value, max);
    return text === '' ? undefined : text;
  }

  date(key: string): DateText | undefined {
    const value = this.string(key);
    if (value === undefined || isDateText(value)) return value;
    this.bad(key);
    return undefined;
  }

  /** A whole number from 0 to 100, or a string of one (MISP). */
  percent(key: string): number | undefined {
    const value = this.raw(key);
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && number >= 0 && number <= 100) return number;
    this.bad(key);
    return undefined;
  }

  /** Strings as they stand; a lone string counts as a list of one (MISP). What is no string is refused. */
  strings(key: string): string[] {
    const value = this.raw(key);
    if (value === undefined) return [];
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const strings = list.filter((each) => typeof each === 'string');
    if (strings.length < list.length) this.bad(key);
    return strings;
  }

  /** Clean lines without repeats, at most MAX_LIST of them. */
  texts(key: string): string[] {
    const lines = this.strings(key).map((each) => cutText(cleanLine(each), MAX_TEXT));
    return [...new Set(lines)].filter((line) => line !== '').slice(0, MAX_LIST);
  }

  objects(key: string): RawObject[] {
    const value = this.raw(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.bad(key);
      return [];
    }
    const objects = value.filter(isRawObject);
    if (objects.length < value.length) this.bad(key);
    return objects;
  }
}
