/** Numbers that are appended, in a typed array: a million names would be too many for plain ones. */
export class Growing {
  length = 0;
  private items = new Uint32Array(1024);

  push(item: number): void {
    if (this.length === this.items.length) {
      const old = this.items;
      this.items = new Uint32Array(old.length * 2);
      this.items.set(old);
    }
    this.items[this.length++] = item;
  }

  at(index: number): number {
    return this.items[index] ?? 0;
  }

  set(index: number, item: number): void {
    this.items[index] = item;
  }

  /** What was pushed. Valid until the next push. */
  view(): Uint32Array {
    return this.items.subarray(0, this.length);
  }
}
