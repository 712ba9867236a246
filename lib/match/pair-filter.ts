/**
 * Whether two characters of a text may be one of these pairs, small or capital: asked before a pattern is. It may take others for one of
 * them, never one of them for none.
 */
export class PairFilter {
  private readonly bits = new Uint8Array(1 << 10);

  constructor(pairs: readonly string[]) {
    for (const pair of pairs) this.bits[placeOf(pair, 0)] = 1;
  }

  /** `at`: where the first of them stands. */
  mayBeAt(text: string, at: number): boolean {
    return this.bits[placeOf(text, at)] === 1;
  }
}

const placeOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);
