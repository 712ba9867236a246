// Words and what holds them, to be found by how the words begin.

export class WordList {
  private readonly holders = new Map<string, number[]>();
  private sorted: readonly string[] | undefined;

  add(word: string, holder: number): void {
    const known = this.holders.get(word);
    if (known) {
      known.push(holder);
      return;
    }
    this.holders.set(word, [holder]);
    this.sorted = undefined;
  }

  /** In the order of their UTF-16 units; sorted when it is first asked, or before that by `sort`. */
  get words(): readonly string[] {
    return this.sort();
  }

  sort(): readonly string[] {
    return (this.sorted ??= [...this.holders.keys()].sort());
  }

  holdersOf(word: string): readonly number[] {
    return this.holders.get(word) ?? [];
  }

  /** Words that begin so. */
  beginning(prefix: string): readonly string[] {
    const { words } = this;
    let from = this.placeOf(prefix);
    const start = from;
    while (words[from]?.startsWith(prefix) === true) from += 1;
    return words.slice(start, from);
  }

  /** Of the first word that isn't before `word`. */
  private placeOf(word: string): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
