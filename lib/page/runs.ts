// Texts in document order become runs: what a reader reads as one text. A run ends at a block's edge, a <br>, an image.
import { Batch } from './batch.ts';
import { isSplitByStyle } from './glued.ts';
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
  for (let entered = 0; ;) {
    let next = node.nextSibling;
    while (next === null) {
      const parent = node.parentNode;
      if (parent === null || parent === owner) return true;
      node = parent;
      if (entered > 0 && owners.breaks(node)) return true;
      if (entered > 0) entered -= 1;
      next = node.nextSibling;
    }
    for (; next !== null; entered += 1) {
      if (next === after) return false;
      node = next;
      next = node.firstChild;
    }
    entered -= 1;
    if (owners.breaks(node)) return true;
  }
}

/** What hardly any name goes over, best first. */
const ENDS = ['\n\n', '. ', '.\n', '。', '\n', ' '];

/** Where a text that is too long is cut: after its last sentence, line or word, if it has one. */
function cutOf(text: string, from: number): number {
  const limit = from + RUN_LIMIT;
  if (limit >= text.length) return text.length;
  for (const end of ENDS) {
    const at = text.lastIndexOf(end, limit - end.length);
    if (at > from) return at + end.length;
  }
  return limit;
}

/** Takes texts in document order and fills batches with runs. */
export class Runs {
  #ready: Batch[] = [];
  #batch = new Batch();
  readonly owners: Owners;
  #last: Text | undefined;
  #owner: Owner | undefined;
  #runLength = 0;

  constructor(owners: Owners) {
    this.owners = owners;
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
    if (this.#batch.text.length > 0) this.#ready.push(this.#batch);
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
      !breaksBetween(this.#last, node, owner, this.owners) &&
      !isSplitByStyle(this.#last, node)
    );
  }

  add(node: Text, owner: Owner): void {
    const text = node.data;
    const goesOn = this.continues(node, owner);
    if (!goesOn && isBlank(text)) return;
    if (!goesOn) this.#begin(owner, 0);
    this.#owner = owner;
    this.#last = node;
    this.#runLength += text.length;
    if (text.length <= RUN_LIMIT) this.#batch.add(node, text);
    else this.#addLong(node, owner, text);
  }

  #begin(owner: Owner, offset: number): void {
    this.#runLength = 0;
    if (this.#batch.text.length >= BATCH_LENGTH) {
      this.#ready.push(this.#batch);
      this.#batch = new Batch();
    }
    this.#batch.begin(owner, offset);
  }

  #addLong(node: Text, owner: Owner, text: string): void {
    for (let from = 0; from < text.length;) {
      const to = cutOf(text, from);
      if (from > 0) this.#begin(owner, from);
      this.#batch.add(node, text.slice(from, to));
      from = to;
    }
  }
}
