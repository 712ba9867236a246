// What a text probably is, from its first lines and its file's name: a start for whoever chooses how to read it.
import type { EntityKind } from '../../../intel/kinds.ts';
import type {
  ColumnUse,
  Delimiter,
  Separator,
  TableReading,
  TextReading,
} from '../../../intel/text-reading.ts';
import { DELIMITERS, MAX_COLUMNS } from '../../../intel/text-reading.ts';
import { titlesIn, usesOf } from './header.ts';
import { isText } from './is-text.ts';
import { oneBreak, rowsOf, type Row } from './rows.ts';

/** UTF-16 units and rows that are looked at. */
const HEAD = 100_000;
const ROWS = 100;
/** A table has as many cells in almost every row. */
const REGULAR = 0.8;

const KINDS: readonly (readonly [RegExp, EntityKind])[] = [
  [/ransom|malware|stealer|trojan|botnet/i, 'malware'],
  [/\btools?\b|software/i, 'tool'],
  [/channel|telegram/i, 'channel'],
  [/account|handle/i, 'user-account'],
  [/campaign/i, 'campaign'],
  [/hashtag|narrative/i, 'narrative'],
];

export const kindOfFile = (fileName: string): EntityKind =>
  KINDS.find(([shape]) => shape.test(fileName))?.[1] ?? 'threat-actor';

/** The text's beginning up to the end of a line, so that no row is cut. */
export function headOf(text: string): string {
  const head = oneBreak(text.slice(0, HEAD).replace(/^\ufeff/, ''));
  const end = head.lastIndexOf('\n');
  return text.length <= HEAD || end === -1 ? head : head.slice(0, end);
}

export const firstRows = (head: string, delimiter: Delimiter, count = ROWS): Row[] =>
  rowsOf(head, delimiter)
    .take(count)
    .filter(({ cells, broken }) => broken !== undefined || cells.some((cell) => cell.trim() !== ''))
    .toArray();

interface Shape {
  delimiter: Delimiter;
  rows: Row[];
  /** Cells of most rows. */
  width: number;
  /** How many of the rows that can be told apart have so many, 0 to 1; 0 where most can't. */
  share: number;
}

/** The first row may be a header that is joined by other signs. */
function shapeBy(head: string, delimiter: Delimiter): Shape {
  const rows = firstRows(head, delimiter);
  const body = rows.length > 1 ? rows.slice(1) : rows;
  const whole = body.filter(({ broken }) => broken === undefined);
  const byWidth = Map.groupBy(whole, ({ cells }) => cells.length);
  const [width = 0, most = []] = [...byWidth].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const share = whole.length * 2 < body.length ? 0 : most.length / whole.length;
  return { delimiter, rows, width, share };
}

/** The sign that stands in most cells of other names. A comma, where none does. */
export function separatorIn(rows: readonly Row[], columns: TableReading['columns']): Separator {
  const cells = rows.flatMap((row) => row.cells.filter((_, index) => columns[index] === 'aliases'));
  const count = (sign: Separator): number => cells.filter((cell) => cell.includes(sign)).length;
  return ([';', '|', '\n'] as const).find((sign) => count(sign) > 0 && count(sign) >= count(',')) ?? ',';
}

function tableOf({ delimiter, rows, width }: Shape, fileName: string): TableReading {
  const kind = kindOfFile(fileName);
  const titles = titlesIn(rows[0]?.cells ?? [], delimiter, width);
  const uses = usesOf(titles, width);
  if (uses.includes('name')) {
    const separator = separatorIn(rows.slice(1), uses);
    return { as: 'table', delimiter, separator, kind, columns: uses, header: titles };
  }
  const columns = Array.from({ length: width }, (_, index): ColumnUse => (index === 0 ? 'name' : 'none'));
  return { as: 'table', delimiter, separator: ',', kind, columns };
}

/** Known titles count more than a regular shape. */
export function bestTable(head: string, fileName: string): TableReading | undefined {
  const regular = DELIMITERS.map((each) => shapeBy(head, each)).filter(
    ({ width, share }) => width >= 2 && width <= MAX_COLUMNS && share >= REGULAR,
  );
  const tables = regular.map((shape) => ({ ...shape, table: tableOf(shape, fileName) }));
  const hasTitles = ({ table }: { table: TableReading }): number => (table.header === undefined ? 0 : 1);
  const [best] = tables.sort((a, b) => hasTitles(b) - hasTitles(a) || b.share - a.share || b.width - a.width);
  return best?.table;
}

/** "One, Two" may be a list with a comma in a name: only a known title, or a file's ending, makes it a table. */
export function guessReading(text: string, fileName: string): TextReading {
  const table = bestTable(headOf(text), fileName);
  if (table?.header !== undefined || (table && /\.(?:csv|tsv|tab)$/i.test(fileName))) return table;
  return { as: 'list', kind: kindOfFile(fileName) };
}

/** As JSON begins, or a page of a website: "[Vault 7/8]" may begin a list. */
const STRUCTURED = /^[\ufeff\s]*(?:[{<]|\[\s*(?:[[{"\]\d-]|true|false|null|$))/;

/** A text to be read in rows or lines. */
export const isPlainText = (text: string): boolean =>
  /\S/.test(text) && !STRUCTURED.test(text) && isText(text);
