// Which rows of a long list are made, by where it is scrolled to. All in CSS pixels.

export interface Rows {
  first: number;
  /** Not made any more. */
  end: number;
}

/** Rows made beyond the edge, so that scrolling shows no gap. */
const BEYOND = 6;

export const rowsInView = (scroll: number, height: number, row: number, count: number): Rows => {
  const first = Math.max(0, Math.min(count, Math.floor(scroll / row)) - BEYOND);
  const end = Math.min(count, Math.ceil((scroll + height) / row) + BEYOND);
  return { first, end: Math.max(first, end) };
};

/** Where the list must be scrolled to, so that a row is in sight; as it is, where it is already. */
export function scrollToRow(index: number, scroll: number, height: number, row: number): number {
  const top = index * row;
  if (top < scroll) return top;
  return top + row > scroll + height ? top + row - height : scroll;
}

const PAGE = 8;

/** The row that a key leads to from row `at` (-1: none); undefined for other keys. */
export function rowByKey(key: string, at: number, count: number): number | undefined {
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at === -1 ? count - 1 : at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const row = Object.hasOwn(to, key) ? to[key] : undefined;
  return row === undefined || count === 0 ? undefined : Math.min(count - 1, Math.max(0, row));
}
