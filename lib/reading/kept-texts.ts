// The texts of one document in which names were found, for as long as somebody looks at its list: in memory only, and only the
// blocks with a name in them.
import { BLOCK_BREAK, HIT_SIZE, SEQ } from '../messages/page.ts';

interface Block {
  /** In the text that it is a part of. */
  start: number;
  text: string;
  /** Of the same length: without what stood in closed spoilers when it was read. */
  closed: string;
}

/** A name in its block. */
export interface KeptPlace {
  block: Block;
  /** In the block's text. */
  start: number;
  end: number;
}

/** UTF-16 units: more than this is the whole text of a book shelf. */
const MOST = 8_000_000;

const COVER = '█';

/** `covered`: flat pairs of start and end. */
function cover(text: string, covered: readonly number[]): string {
  let closed = text;
  for (let at = 0; at + 1 < covered.length; at += 2) {
    const [start = 0, end = 0] = covered.slice(at, at + 2);
    if (start >= end || end > text.length) continue;
    closed = closed.slice(0, start) + COVER.repeat(end - start) + closed.slice(end);
  }
  return closed;
}

function blockAt(text: string, closed: string, place: number): Block {
  const start = text.lastIndexOf(BLOCK_BREAK, place) + 1;
  const found = text.indexOf(BLOCK_BREAK, place);
  const end = found === -1 ? text.length : found;
  return { start, text: text.slice(start, end), closed: closed.slice(start, end) };
}

export class KeptTexts {
  /** By question, then by place in its text. */
  readonly #answers = new Map<number, Map<number, KeptPlace>>();
  readonly #sizes = new Map<number, number>();
  #size = 0;
  /** There was no room for all: what is missing stays missing. */
  isFull = false;

  /** `hits`: flat, as the page was told them, in the order of the text. `covered`: flat pairs, see `PeersSaid`. */
  keep(seq: number, text: string, hits: readonly number[], covered: readonly number[] = []): void {
    this.#drop(seq);
    const closed = cover(text, covered);
    const places = new Map<number, KeptPlace>();
    let block: Block | undefined;
    let size = 0;
    for (let at = 0; at + HIT_SIZE <= hits.length; at += HIT_SIZE) {
      const [start = 0, end = 0] = hits.slice(at, at + 2);
      if (block === undefined || start >= block.start + block.text.length) {
        block = blockAt(text, closed, start);
        size += block.text.length;
      }
      places.set(start, { block, start: start - block.start, end: end - block.start });
    }
    if (size === 0) return;
    this.isFull = this.#size + size > MOST;
    if (this.isFull) return;
    this.#answers.set(seq, places);
    this.#sizes.set(seq, size);
    this.#size += size;
  }

  /** `at`: see `placeAt`. */
  at(at: number): KeptPlace | undefined {
    return this.#answers.get(Math.floor(at / SEQ))?.get(at % SEQ);
  }

  /** Forgets what the page no longer speaks of; what was asked since then may be on its way. */
  sweep(places: readonly number[]): void {
    const live = new Set(places.map((at) => Math.floor(at / SEQ)));
    const latest = Math.max(0, ...live);
    for (const seq of [...this.#answers.keys()]) if (seq < latest && !live.has(seq)) this.#drop(seq);
  }

  #drop(seq: number): void {
    this.#size -= this.#sizes.get(seq) ?? 0;
    this.#sizes.delete(seq);
    this.#answers.delete(seq);
  }
}
