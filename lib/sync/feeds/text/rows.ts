// The rows of a table with the lines they begin on. A text may be large and its quotes may be wrong: it is parsed a window at a
// time, and a row that can't be told from the next is given as broken, alone.
import Papa from 'papaparse';
import type { Delimiter } from '../../../intel/text-reading.ts';

export interface Row {
  /** From 1. */
  line: number;
  cells: string[];
  /** Its quotes don't add up. `all`: too many such rows, nothing after it is read. */
  broken?: 'row' | 'all';
}

const WINDOW = 250_000;
/** A row that is longer than this is broken. */
const MAX_WINDOW = 1_000_000;
/** So many broken rows may be stepped over: each costs a window. */
const MAX_BROKEN = 100;

/** Line breaks as one sign each. */
export const oneBreak = (text: string): string => text.replace(/\r\n?/g, '\n');

const linesIn = (cells: readonly string[]): number =>
  cells.reduce((lines, cell) => lines + (cell.match(/\n/g)?.length ?? 0), 1);

/** Where the line ends that `from` stands in. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** `count` lines further on. */
function skipLines(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left -= 1) at = endOfLine(text, at) + 1;
  return at;
}

interface Window {
  rows: string[][];
  /** The first row whose quotes don't add up; `isOpen` when it may end in what follows. */
  bad?: { index: number; isOpen: boolean };
}

function parseWindow(text: string, delimiter: Delimiter): Window {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', fastMode: false });
  const [first] = errors.filter(({ type }) => type === 'Quotes').sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  if (first === undefined) return { rows: data };
  return { rows: data, bad: { index: first.row ?? 0, isOpen: first.code === 'MissingQuotes' } };
}

/** Enlarged until the row that is cut by its end is whole, or is too long to be one. */
function windowAt(text: string, start: number, delimiter: Delimiter): Window & { end: number } {
  for (let size = WINDOW; ; size *= 2) {
    const end = endOfLine(text, start + size);
    const window = parseWindow(text.slice(start, end), delimiter);
    if (window.bad?.isOpen !== true || end === text.length || size >= MAX_WINDOW) return { ...window, end };
  }
}

/** `text` has its breaks as `oneBreak` leaves them. */
export function* rowsOf(text: string, delimiter: Delimiter): Generator<Row, void> {
  let [at, line, broken] = [0, 1, 0];
  while (at < text.length) {
    const { rows, bad, end } = windowAt(text, at, delimiter);
    const first = line;
    for (const cells of rows.slice(0, bad?.index)) {
      yield { line, cells };
      line += linesIn(cells);
    }
    if (bad === undefined) at = end + 1;
    else {
      broken += 1;
      yield { line, cells: [], broken: broken > MAX_BROKEN ? 'all' : 'row' };
      if (broken > MAX_BROKEN) return;
      at = skipLines(text, at, line - first + 1);
      line += 1;
    }
  }
}
