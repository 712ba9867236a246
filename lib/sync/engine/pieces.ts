/** Bytes as they come → pieces of one length. */
export class PieceMaker {
  readonly #length: number;
  #open: Uint8Array;
  #filled = 0;

  constructor(length: number) {
    this.#length = length;
    this.#open = new Uint8Array(length);
  }

  /** The pieces that became full. */
  add(bytes: Uint8Array): Uint8Array[] {
    const full: Uint8Array[] = [];
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + this.#length - this.#filled);
      this.#open.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled < this.#length) continue;
      full.push(this.#open);
      this.#open = new Uint8Array(this.#length);
      this.#filled = 0;
    }
    return full;
  }

  /** What is left at the end. */
  rest(): Uint8Array {
    return this.#open.slice(0, this.#filled);
  }
}
