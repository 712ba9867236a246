// Who calls things so. A vendor's names are many: they are kept as one list each, and a name knows its vendor.
import { wordsOf } from './fold.ts';
import { WordList } from './word-list.ts';

export class Vendors {
  private readonly numbers = new Map<string, number>();
  private readonly words = new WordList();
  private readonly names: number[][] = [];

  /** The vendor's number. */
  add(vendor: string, name: number): number {
    const known = this.numbers.get(vendor);
    const number = known ?? this.numbers.size;
    if (known === undefined) {
      this.numbers.set(vendor, number);
      for (const word of new Set(wordsOf(vendor))) this.words.add(word, number);
    }
    (this.names[number] ??= []).push(name);
    return number;
  }

  /** Vendors with a word that begins so. */
  beginning(prefix: string): ReadonlySet<number> {
    const found = this.words.beginning(prefix).flatMap((word) => [...this.words.holdersOf(word)]);
    return new Set(found);
  }

  namesOf(vendor: number): readonly number[] {
    return this.names[vendor] ?? [];
  }
}
