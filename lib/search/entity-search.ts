// Search over entities by their names, for people who type: what begins so at once, and where that is little, what is spelt
// much like it. Pure: whoever owns the entities adds them, in as many steps as it likes.
import type { EntityKind } from '../intel/kinds.ts';
import { innerWords, wordsOf } from './fold.ts';
import { bestFirst, nearness, signOf, type Nearness } from './rank.ts';
import { nearWords } from './typos.ts';
import { Vendors } from './vendors.ts';
import { WordList } from './word-list.ts';

export interface SearchName {
  value: string;
  /** Who calls it so: it finds the name too, together with the name's own words or alone. */
  by?: string | undefined;
}

export interface Searchable {
  /** The headline. */
  readonly name: string;
  readonly kind: EntityKind;
  /** All that it can be found by. */
  readonly names: readonly SearchName[];
}

export interface SearchHit<T extends Searchable> {
  entity: T;
  /** The name that hit, and its place among the entity's names. */
  name: string;
  at: number;
}

export interface Found<T extends Searchable> {
  /** Each entity once, the best first. */
  hits: SearchHit<T>[];
  /** So few that something else may have been meant: words that are spelt alike are worth a try. */
  isFew: boolean;
}

interface Candidate<T extends Searchable> extends SearchHit<T> {
  /** The words of the name. */
  words: string;
  vendor: number | undefined;
}

export type Accepts<T> = (entity: T) => boolean;

/** Fewer hits than this may not be what was meant. */
const FEW = 3;
/** How far a word may be from what was typed (see NearWord) where that hits nothing, and where it hits something. */
const FAR = { alone: 0.4, beside: 0.25 };
/** Words of a query that count. */
const MAX_WORDS = 8;
/** Letters of a word that may be one of who calls it so: fewer would bring nearly all names. */
const LEAST_OF_VENDOR = 3;
/** As far from what was typed as a word with a typo. */
const VENDOR_DISTANCE = 0.5;

/** Names looked at of a vendor where nothing else was typed. */
const MOST_OF_VENDOR = 1_000;

/** What one word of the query was found in. */
interface WordFound {
  /** Number of a name → how far the word is from a word of it, 0 to 1. */
  names: ReadonlyMap<number, number>;
  vendors: ReadonlySet<number>;
}

const all = (): true => true;

export class EntitySearch<T extends Searchable> {
  private readonly entities: T[] = [];
  private readonly names: Candidate<T>[] = [];
  private readonly words = new WordList();
  private readonly vendors = new Vendors();
  /** As they are written, for typos: who mistypes a word means a whole one. */
  private readonly whole = new Set<string>();
  private sorted: readonly T[] | undefined;

  add(entity: T): void {
    this.entities.push(entity);
    this.sorted = undefined;
    for (const [at, { value, by }] of entity.names.entries()) {
      const words = wordsOf(value);
      const number = this.names.length;
      for (const word of words) this.whole.add(word);
      for (const word of new Set([...words, ...innerWords(value, words)])) this.words.add(word, number);
      const vendor = by === undefined || by === '' ? undefined : this.vendors.add(by, number);
      this.names.push({ entity, name: value, at, words: words.join(' '), vendor });
    }
  }

  /** What begins so; without words, all that is accepted, in the order of the alphabet. */
  begin(query: string, limit: number, accepts: Accepts<T> = all): Found<T> {
    const words = wordsOf(query).slice(0, MAX_WORDS);
    if (words.length === 0) return { hits: accepts === all ? [] : this.list(limit, accepts), isFew: false };
    const hits = this.rank(
      words.map((word) => this.beginning(word)),
      query,
      accepts,
    );
    return { hits: hits.slice(0, limit), isFew: hits.length < Math.min(FEW, limit) };
  }

  /** At most `limit` entities, also those that are spelt alike. `pause` is called now and then while these are looked for. */
  async find(
    query: string,
    limit: number,
    pause: () => Promise<void>,
    accepts: Accepts<T> = all,
  ): Promise<SearchHit<T>[]> {
    const { hits: exact, isFew } = this.begin(query, limit, accepts);
    if (!isFew) return exact;
    const far = exact.length === 0 ? FAR.alone : FAR.beside;
    const words = wordsOf(query).slice(0, MAX_WORDS);
    const alike = await Promise.all(words.map((word) => this.alike(word, far, pause)));
    const known = new Set(exact.map(({ entity }) => entity));
    const more = this.rank(alike, query, accepts).filter(({ entity }) => !known.has(entity));
    return [...exact, ...more].slice(0, limit);
  }

  /** Once all is added: sorts, so that the first question needn't wait for it. */
  prepare(): void {
    this.words.sort();
    this.alphabet();
  }

  private alphabet(): readonly T[] {
    return (this.sorted ??= this.entities
      .map((entity) => ({ entity, key: wordsOf(entity.name).join(' ') }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ entity }) => entity));
  }

  private list(limit: number, accepts: Accepts<T>): SearchHit<T>[] {
    const hits: SearchHit<T>[] = [];
    for (const entity of this.alphabet()) {
      if (hits.length === limit) break;
      if (accepts(entity)) hits.push({ entity, name: entity.name, at: 0 });
    }
    return hits;
  }

  private beginning(word: string): WordFound {
    const names = new Map<number, number>();
    for (const each of this.words.beginning(word))
      for (const holder of this.words.holdersOf(each)) names.set(holder, 0);
    return { names, vendors: word.length < LEAST_OF_VENDOR ? new Set() : this.vendors.beginning(word) };
  }

  private async alike(word: string, far: number, pause: () => Promise<void>): Promise<WordFound> {
    const { names, vendors } = this.beginning(word);
    const found = new Map(names);
    for (const near of await nearWords(word, [...this.whole], far, pause))
      for (const holder of this.words.holdersOf(near.word))
        if (!found.has(holder)) found.set(holder, near.distance);
    return { names: found, vendors };
  }

  /** Names that may hold all words: the fewest that one word was found in. */
  private candidates(found: readonly WordFound[]): Iterable<number> {
    const [fewest] = found
      .filter(({ vendors }) => vendors.size === 0)
      .toSorted((a, b) => a.names.size - b.names.size);
    if (fewest) return fewest.names.keys();
    const ofVendors = found.flatMap(({ vendors }) =>
      [...vendors].flatMap((vendor) => this.vendors.namesOf(vendor).slice(0, MOST_OF_VENDOR)),
    );
    return new Set([...found.flatMap(({ names }) => [...names.keys()]), ...ofVendors]);
  }

  /** How far the words are from a name, together; undefined where one of them isn't in it. */
  private distanceTo(
    number: number,
    vendor: number | undefined,
    found: readonly WordFound[],
  ): number | undefined {
    let sum = 0;
    for (const { names, vendors } of found) {
      const byVendor = vendor !== undefined && vendors.has(vendor) ? VENDOR_DISTANCE : undefined;
      const distance = names.get(number) ?? byVendor;
      if (distance === undefined) return undefined;
      sum += distance;
    }
    return sum;
  }

  /** The names that every word of the query was found in; of each entity the best. */
  private rank(found: readonly WordFound[], query: string, accepts: Accepts<T>): SearchHit<T>[] {
    const asked = { words: wordsOf(query).slice(0, MAX_WORDS).join(' '), sign: signOf(query) };
    const best = new Map<T, { hit: SearchHit<T>; near: Nearness }>();
    for (const number of this.candidates(found)) {
      const candidate = this.names[number];
      if (!candidate || !accepts(candidate.entity)) continue;
      const { entity, name, at, words, vendor } = candidate;
      const distance = this.distanceTo(number, vendor, found);
      if (distance === undefined) continue;
      const near = nearness(
        { name, words, kind: entity.kind, isHeadline: name === entity.name },
        asked,
        distance,
      );
      const known = best.get(entity);
      if (!known || bestFirst(near, known.near) < 0) best.set(entity, { hit: { entity, name, at }, near });
    }
    return [...best.values()].sort((a, b) => bestFirst(a.near, b.near)).map(({ hit }) => hit);
  }
}
