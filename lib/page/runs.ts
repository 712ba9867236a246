// Texts in document order become runs: what a reader reads as one text. Whoever walks says where one ends.
import { Batch } from './batch.ts';
import { isSplitByStyle } from './word-edges.ts';
import { isBlank, type Owner } from './nodes.ts';
import type { Owners } from './block-owners.ts';

/** A longer run is cut at the next node, or at a space inside one node; both are far longer than any name's context. */
const RUN_LIMIT = 30_000;
/** A batch takes no further run at this length, so it stays under MAX_FIND_LENGTH: 32,000 + two times RUN_LIMIT. */
const BATCH_LENGTH = 32_000;

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
  #lastText = '';
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
  continues(node: Text, text = node.data): boolean {
    return (
      this.#last !== undefined &&
      this.#runLength < RUN_LIMIT &&
      !isSplitByStyle(this.#last, this.#lastText, node, text)
    );
  }

  add(node: Text, owner: Owner): void {
    const text = node.data;
    const goesOn = this.continues(node, text);
    if (!goesOn && isBlank(text)) return;
    if (!goesOn) this.#begin(owner, 0);
    this.#last = node;
    this.#lastText = text;
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
