// What was found, as long as it stands in the page. Everything hangs on the owner (the block): a block is replaced as a whole.
import { HIT_SIZE, type Hits } from '../messages/page.ts';
import type { Batch, Piece } from './batch.ts';
import type { Owner } from './nodes.ts';

/** One found name and where it stands. */
export interface Mark {
  id: number;
  /** Of the lexicon that the id belongs to. */
  version: number;
  /** Index into LOOKS, or UNPAINTED. */
  look: number;
  owner: Owner;
  /** Nearly always one; several where the name is split over elements. */
  nodes: Text[];
  /** Offsets: into the first node, into the last one. */
  start: number;
  end: number;
  /** A reader can't see it: neither painted nor counted. */
  hidden: boolean;
  /** Only while it is registered for painting. */
  range: Range | undefined;
}

function markOf(pieces: readonly Piece[], first: number, hit: Hits, version: number): Mark | undefined {
  const [start = 0, end = 0, id = 0, look = -1] = hit;
  const head = pieces[first];
  if (head === undefined) return undefined;
  const nodes: Text[] = [];
  let last = head;
  for (let index = first; ; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.start >= end) break;
    nodes.push(piece.node);
    last = piece;
  }
  const place = { start: start - head.base, end: end - last.base };
  return { id, version, look, owner: head.owner, nodes, ...place, hidden: true, range: undefined };
}

/** Hits (ordered, in the batch's text) → marks, all still hidden. */
export function marksOf(batch: Batch, hits: Hits, version: number): Mark[] {
  const marks: Mark[] = [];
  let piece = 0;
  for (let at = 0; at + HIT_SIZE <= hits.length; at += HIT_SIZE) {
    const start = hits[at] ?? 0;
    while ((batch.pieces[piece + 1]?.start ?? Infinity) <= start) piece += 1;
    const mark = markOf(batch.pieces, piece, hits.slice(at, at + HIT_SIZE), version);
    if (mark !== undefined && isInText(mark)) marks.push(mark);
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

export function setRange(range: Range, mark: Mark): void {
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

/** The text that stands on the page. */
export const textOf = (mark: Mark): string => (isInText(mark) ? rangeOf(mark).toString() : '');
