// Where dated facts stand in a picture: lanes of rows, and the marks of the axis. Pure.
import { DAY } from '../../../lib/intel/day.ts';
import { spanOf, TIME_LANES, type TimeItem, type TimeLane } from '../../../lib/intel/dossier-timeline.ts';
import { cutLabel, labelWidth } from '../graph/labels.ts';

const TIME_FONT = 11;
export const ROW_HEIGHT = 20;
export const WIDTH = 1_000;
/** Room for the names of lanes. */
export const LEFT = 110;
const RIGHT = 16;
const LEAST_BAR = 8;
const GAP = 10;
/** More rows are no picture any more. */
const MOST_ROWS = 8;
/** With more items in a lane words would take all rows. */
const MOST_WORDED = 24;

export interface PlacedItem {
  item: TimeItem;
  x: number;
  width: number;
  row: number;
  /** "" where there is no room for words. */
  words: string;
  /** Words stand before the bar, as behind it the picture ends. */
  isBefore: boolean;
}

export interface PlacedLane {
  lane: TimeLane;
  /** First of its rows. */
  row: number;
  rows: number;
  items: PlacedItem[];
  /** How many found no place. */
  left: number;
}

export interface Tick {
  x: number;
  /** As precise as it is meant: "2024", "2024-08". */
  date: string;
}

export interface TimePicture {
  lanes: PlacedLane[];
  ticks: Tick[];
  rows: number;
}

type Scale = (time: number) => number;

const endsOf = (item: TimeItem): [number, number] => {
  const start = spanOf(item.start) ?? [0, 0];
  return [start[0], (item.stop === undefined ? undefined : spanOf(item.stop)?.[1]) ?? start[1]];
};

function scaleOf(from: number, to: number): Scale {
  const unit = (WIDTH - LEFT - RIGHT) / Math.max(1, to - from);
  return (time) => LEFT + (time - from) * unit;
}

function placeOf(item: TimeItem, scale: Scale, label: string): Omit<PlacedItem, 'row'> {
  const [start, end] = endsOf(item).map(scale);
  const x = start ?? LEFT;
  const width = Math.max(LEAST_BAR, (end ?? x) - x);
  const room = label === '' ? 0 : labelWidth(label, TIME_FONT) + GAP;
  return { item, x, width, words: label, isBefore: x + width + room > WIDTH && x - room > LEFT };
}

/** From where to where it takes its row. */
function takes({ x, width, words, isBefore }: Omit<PlacedItem, 'row'>): [number, number] {
  const room = words === '' ? 0 : labelWidth(words, TIME_FONT) + GAP;
  return isBefore ? [x - room, x + width] : [x, x + width + room];
}

/** Each in the first row where it lies on nothing; undefined where no row has room. */
function intoRows(places: readonly Omit<PlacedItem, 'row'>[]): { items: PlacedItem[]; left: number } {
  const rows: [number, number][][] = [];
  const items = places.flatMap((place): PlacedItem[] => {
    const [from, to] = takes(place);
    const isFree = (row: readonly [number, number][]): boolean =>
      row.every(([a, b]) => to + GAP <= a || from >= b + GAP);
    const free = rows.findIndex(isFree);
    const row = free === -1 ? rows.length : free;
    if (row >= MOST_ROWS) return [];
    (rows[row] ??= []).push([from, to]);
    return [{ ...place, row }];
  });
  return { items, left: places.length - items.length };
}

const MONTH = 30 * DAY;
const MOST_TICKS = 9;
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200];

function ticksOf(from: number, to: number, scale: Scale): Tick[] {
  const step = STEPS.find((months) => (to - from) / MONTH / months <= MOST_TICKS) ?? 1_200;
  const first = new Date(from);
  const ticks: Tick[] = [];
  const start = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  for (let month = start; ; month += step) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time > to) return ticks;
    const date = new Date(time).toISOString();
    if (time >= from) ticks.push({ x: scale(time), date: date.slice(0, step < 12 ? 7 : 4) });
  }
}

/** `words`: of an item. Undefined for no items. */
export function placeItems(
  items: readonly TimeItem[],
  words: (item: TimeItem) => string,
): TimePicture | undefined {
  if (items.length === 0) return undefined;
  const ends = items.map(endsOf);
  const from = ends.reduce((least, [start]) => Math.min(least, start), Infinity);
  const to = ends.reduce((most, [, end]) => Math.max(most, end), -Infinity);
  const scale = scaleOf(from, to);
  let row = 0;
  const lanes = TIME_LANES.flatMap((lane): PlacedLane[] => {
    const own = items.filter((item) => item.lane === lane);
    if (own.length === 0) return [];
    const isWorded = own.length <= MOST_WORDED;
    const placed = intoRows(
      own.map((item) => placeOf(item, scale, isWorded ? cutLabel(words(item), 36) : '')),
    );
    const rows = Math.max(...placed.items.map((each) => each.row)) + 1;
    const result = { lane, row, rows, ...placed };
    row += rows;
    return [result];
  });
  return { lanes, ticks: ticksOf(from, to, scale), rows: row };
}
