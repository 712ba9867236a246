// Search over entities by their names, for people who type: what begins so at once, and where that is little, what is spelt
// much like it. Pure: whoever owns the entities adds them, in as many steps as it likes.
import type { EntityKind } from '../intel/kinds.ts';
import { innerWords, wordsOf } from './fold.ts';
import { bestFirst, nearness, type Nearness } from './rank.ts';
import { nearWords } from './typos.ts';
import { WordList } from './word-list.ts';

export interface Searchable {
  /** The headline. */
  readonly name: string;
  readonly kind: EntityKind;
  /** All that it can be found by. */
  readonly names: readonly string[];
}

export interface SearchHit<T extends Searchable> {
  entity: T;
  /** The name that hit. */
  name: string;
}

interface Candidate<T extends Searchable> extends SearchHit<T> {
  /** The words of the name. */
  words: string;
}

/** Fewer hits than this may not be what was meant: words that are spelt alike are tried too. */
const FEW = 3;
/** How far a word may be from what was typed (see NearWord) where that hits nothing, and where it hits something. */
const FAR = { alone: 0.4, beside: 0.25 };
/** Words of a query that count. */
const MAX_WORDS = 8;

/** Number of a name → how far the word of the query is from a word of it, 0 to 1. */
type Found = ReadonlyMap<number, number>;

export class EntitySearch<T extends Searchable> {
  private readonly names: Candidate<T>[] = [];
  private readonly words = new WordList();
  /** As they are written, for typos: who mistypes a word means a whole one. */
  private readonly whole = new Set<string>();

  add(entity: T): void {
    for (const name of entity.names) {
      const words = wordsOf(name);
      for (const word of words) this.whole.add(word);
      for (const word of new Set([...words, ...innerWords(name, words)]))
        this.words.add(word, this.names.length);
      this.names.push({ entity, name, words: words.join(' ') });
    }
  }

  /** At most `limit` entities, each once, the best first. `pause` is called now and then while typos are looked for. */
  async find(query: string, limit: number, pause: () => Promise<void>): Promise<SearchHit<T>[]> {
    const words = wordsOf(query).slice(0, MAX_WORDS);
    if (words.length === 0) return [];
    const exact = this.rank(
      words.map((word) => this.beginning(word)),
      words,
    );
    if (exact.length >= Math.min(FEW, limit)) return exact.slice(0, limit);
    const far = exact.length === 0 ? FAR.alone : FAR.beside;
    const alike = await Promise.all(words.map((word) => this.alike(word, far, pause)));
    const known = new Set(exact.map(({ entity }) => entity));
    const more = this.rank(alike, words).filter(({ entity }) => !known.has(entity));
    return [...exact, ...more].slice(0, limit);
  }

  private beginning(word: string): Found {
    const found = new Map<number, number>();
    for (const each of this.words.beginning(word))
      for (const holder of this.words.holdersOf(each)) found.set(holder, 0);
    return found;
  }

  private async alike(word: string, far: number, pause: () => Promise<void>): Promise<Found> {
    const found = new Map(this.beginning(word));
    for (const near of await nearWords(word, [...this.whole], far, pause))
      for (const holder of this.words.holdersOf(near.word))
        if (!found.has(holder)) found.set(holder, near.distance);
    return found;
  }

  /** The names that every word of the query was found in; of each entity the best. */
  private rank(found: readonly Found[], words: readonly string[]): SearchHit<T>[] {
    const [first, ...others] = found.toSorted((a, b) => a.size - b.size);
    const asked = words.join(' ');
    const best = new Map<T, { hit: SearchHit<T>; near: Nearness }>();
    for (const number of first?.keys() ?? []) {
      const candidate = this.names[number];
      if (!candidate || !others.every((each) => each.has(number))) continue;
      const { entity, name } = candidate;
      const distance = found.reduce((sum, each) => sum + (each.get(number) ?? 0), 0);
      const near = nearness(
        { ...candidate, kind: entity.kind, isHeadline: name === entity.name },
        asked,
        distance,
      );
      const known = best.get(entity);
      if (!known || bestFirst(near, known.near) < 0) best.set(entity, { hit: { entity, name }, near });
    }
    return [...best.values()].sort((a, b) => bestFirst(a.near, b.near)).map(({ hit }) => hit);
  }
}
