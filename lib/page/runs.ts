// Texts in document order become runs: what a reader reads as one text. A run ends at a block's edge, a <br>, an image.
import { Batch } from './batch.ts';
import { isBlank, type Owner } from './nodes.ts';
import type { Owners } from './owners.ts';

/** A longer run is cut at the next node, or at a space inside one node; both are far longer than any name's context. */
const RUN_LIMIT = 30_000;
/** A batch takes no further run at this length, so it stays under MAX_FIND_LENGTH: 32,000 + two times RUN_LIMIT. */
const BATCH_LENGTH = 32_000;

/**
 * Whether an element ends the text somewhere between two texts of one owner, going in document order. Elements around either
 * text are inline, or the owner were another; so only those that lie wholly between the two are asked.
 */
export function breaksBetween(before: Text, after: Text, owner: Owner, owners: Owners): boolean {
  let node: Node = before;
  let entered = 0;
  for (;;) {
    while (node.nextSibling === null) {
      if (node.parentNode === null || node.parentNode === owner) return true;
      node = node.parentNode;
      if (entered > 0 && owners.breaks(node)) return true;
      if (entered > 0) entered -= 1;
    }
    node = node.nextSibling;
    for (; node.firstChild !== null; node = node.firstChild) entered += 1;
    if (node === after) return false;
    if (owners.breaks(node)) return true;
  }
}

/** Where a text that is too long is cut: at its last line end or space, if it has one. */
function cutOf(text: string, from: number): number {
  const limit = from + RUN_LIMIT;
  if (limit >= text.length) return text.length;
  const space = Math.max(text.lastIndexOf('\n', limit), text.lastIndexOf(' ', limit));
  return space > from ? space : limit;
}

/** Takes texts in document order and fills batches with runs. */
export class Runs {
  #ready: Batch[] = [];
  #batch = new Batch();
  readonly #owners: Owners;
  #last: Text | undefined;
  #owner: Owner | undefined;
  #runLength = 0;

  constructor(owners: Owners) {
    this.#owners = owners;
  }

  /** Batches that are full. */
  takeReady(): Batch[] {
    const batches = this.#ready;
    this.#ready = [];
    return batches;
  }

  /** Ends what was begun and hands over everything. */
  take(): Batch[] {
    this.break();
    if (this.#batch.length > 0) this.#ready.push(this.#batch);
    this.#batch = new Batch();
    return this.takeReady();
  }

  /** No text after this goes on with what came before. */
  break(): void {
    this.#last = undefined;
  }

  /** Whether this text would go on with the run before it. */
  continues(node: Text, owner: Owner): boolean {
    return (
      this.#last !== undefined &&
      this.#owner === owner &&
      this.#runLength < RUN_LIMIT &&
      !breaksBetween(this.#last, node, owner, this.#owners)
    );
  }

  add(node: Text, owner: Owner): void {
    const text = node.data;
    const goesOn = this.continues(node, owner);
    if (!goesOn && isBlank(text)) return;
    if (!goesOn) this.#begin();
    this.#owner = owner;
    this.#last = node;
    this.#runLength += text.length;
    if (text.length <= RUN_LIMIT) this.#batch.add(node, owner, text, 0);
    else this.#addLong(node, owner, text);
  }

  #begin(): void {
    this.#runLength = 0;
    if (this.#batch.length < BATCH_LENGTH) {
      this.#batch.break();
      return;
    }
    this.#ready.push(this.#batch);
    this.#batch = new Batch();
  }

  #addLong(node: Text, owner: Owner, text: string): void {
    for (let from = 0; from < text.length;) {
      const to = cutOf(text, from);
      if (from > 0) this.#begin();
      this.#batch.add(node, owner, text.slice(from, to), from);
      from = to;
    }
  }
}
