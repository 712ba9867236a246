// What was found, as long as it stands in the page. Everything hangs on the owner (the block): a block is replaced as a whole.
import { HIT_SIZE, placeAt, UNPAINTED, type PageReply } from '../messages/page.ts';
import type { Batch } from './batch.ts';
import type { Owner } from './nodes.ts';

/** One found name and where it stands. */
export interface Mark {
  id: number;
  /** Of the lexicon that the id belongs to. */
  version: number;
  /** Which question found it, and where it began in that question's text: see `placeAt`. */
  at: number;
  /** Index into LOOKS, UNPAINTED, or LOCKED. */
  look: number;
  /** The same for marks of the same thing, where the background says so. */
  thing: number | undefined;
  /** Not painted, as it was named before; see first.ts. */
  isLater?: boolean;
  owner: Owner;
  /** Nearly always one; several where the name is split over elements. */
  nodes: Text[];
  /** Offsets: into the first node, into the last one. */
  start: number;
  end: number;
  /** A reader can't see it: neither painted nor counted. Undefined until somebody has to know. */
  hidden: boolean | undefined;
  /** Only while it is registered for painting. */
  range: Range | undefined;
}

/** Goes through a batch from hit to hit; both are in the order of the text. */
class BatchCursor {
  readonly #batch: Batch;
  #run = 0;
  #piece = 0;

  constructor(batch: Batch) {
    this.#batch = batch;
  }

  /** What stands from `start` to `end` of the batch's text; asked for in order. */
  at(start: number, end: number): Pick<Mark, 'owner' | 'nodes' | 'start' | 'end'> | undefined {
    const { runs, nodes, starts } = this.#batch;
    while ((runs[this.#run + 1]?.start ?? Infinity) <= start) this.#run += 1;
    while ((starts[this.#piece + 1] ?? Infinity) <= start) this.#piece += 1;
    const run = runs[this.#run];
    const from = this.#piece;
    let to = from + 1;
    while ((starts[to] ?? Infinity) < end) to += 1;
    const first = starts[from];
    const last = starts[to - 1];
    if (run === undefined || first === undefined || last === undefined) return undefined;
    const base = first === run.start ? first - run.offset : first;
    const isOne = first === last;
    return {
      owner: run.owner,
      nodes: nodes.slice(from, to),
      start: start - base,
      end: end - (isOne ? base : last),
    };
  }
}

type Found = Extract<PageReply, { type: 'found' }>;

/** Hits (ordered, in the batch's text) → marks. */
export function marksOf(batch: Batch, { hits, version, seq, things }: Omit<Found, 'type'>): Mark[] {
  const marks: Mark[] = [];
  const cursor = new BatchCursor(batch);
  for (let at = 0; at + HIT_SIZE <= hits.length; at += HIT_SIZE) {
    const [start = 0, end = 0, id = 0, look = UNPAINTED] = hits.slice(at, at + HIT_SIZE);
    const place = cursor.at(start, end);
    if (place === undefined) continue;
    marks.push({
      id,
      look,
      version,
      at: placeAt(seq, start),
      thing: things?.[at / HIT_SIZE],
      ...place,
      hidden: undefined,
      range: undefined,
    });
  }
  return marks;
}

/** False once the page has changed or removed what stood there. */
export function isInText(mark: Mark): boolean {
  const first = mark.nodes[0];
  const last = mark.nodes.at(-1);
  if (first === undefined || last === undefined) return false;
  return mark.start < first.length && mark.end <= last.length && mark.nodes.every((node) => node.isConnected);
}

function setRange(range: Range, mark: Mark): void {
  const [first] = mark.nodes;
  const last = mark.nodes.at(-1);
  if (first === undefined || last === undefined) return;
  range.setStart(first, mark.start);
  range.setEnd(last, mark.end);
}

export function rangeOf(mark: Mark): Range {
  const range = document.createRange();
  setRange(range, mark);
  return range;
}

let ruler: Range | undefined;

/**
 * For one question: the next one moves it. A browser takes each range that was ever made along through every change of the page,
 * until it is collected.
 */
export function rulerAt(mark: Mark): Range {
  ruler ??= document.createRange();
  setRange(ruler, mark);
  return ruler;
}

/** The text that stands on the page. */
export const textOf = (mark: Mark): string => (isInText(mark) ? rulerAt(mark).toString() : '');
