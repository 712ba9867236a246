// Tables (CSV, TSV and the like): a row for each entity, and a use for each column.
import type { Entity } from '../../intel/entity.ts';
import type { Intake } from '../../intel/feed.ts';
import { IntakeError } from '../../intel/feed.ts';
import type { ColumnUse, TableReading } from '../../intel/text-reading.ts';
import type { TextOptions } from './contract.ts';
import { Ledger } from './ledger.ts';
import { fingerprint } from './remote/fingerprint.ts';
import { titlesIn } from './text/header.ts';
import { joinRows, readRow, type RowContext } from './text/row-entity.ts';
import { oneBreak, rowsOf, type Row } from './text/rows.ts';
import { SLICE } from './limits.ts';

/** The columns as this file has them: found by their titles, since a new version may have others, in another order. */
function columnsNow(titles: readonly string[], { header = [], columns }: TableReading): ColumnUse[] {
  const isSame = titles.every((title, index) => header[index] === title);
  return isSame ? columns : titles.map((title) => columns[header.indexOf(title)] ?? 'none');
}

/** @throws IntakeError where the names' column is gone. */
function readingNow(first: Row | undefined, reading: TableReading): TableReading {
  if (reading.header === undefined) return reading;
  const titles = titlesIn(first?.cells ?? [], reading.delimiter, reading.header.length);
  const columns = columnsNow(titles, reading);
  if (!columns.includes('name')) throw new IntakeError('columns-changed', titles.join(', ').slice(0, 200));
  return { ...reading, columns, header: titles };
}

const isEmpty = ({ cells, broken }: Row): boolean =>
  broken === undefined && cells.every((cell) => cell.trim() === '');

class Table {
  readonly entities = new Map<string, Entity>();
  readonly #context: RowContext;

  constructor(context: RowContext) {
    this.#context = context;
  }

  add(row: Row): void {
    const { ledger } = this.#context;
    const place = `line ${row.line}`;
    if (row.broken !== undefined) {
      ledger.refuse(place, row.broken === 'all' ? 'bad-rest' : 'bad-row');
      return;
    }
    const entity = readRow(row.cells, place, this.#context);
    if (entity === undefined) return;
    const known = this.entities.get(entity.id);
    this.entities.set(entity.id, known === undefined ? entity : joinRows(known, entity, place, ledger));
  }
}

async function addRows(rows: Iterable<Row>, table: Table, text: string, options: TextOptions): Promise<void> {
  const lines = text.length / 40; // as a guess of how many there are: a row's own length is not told
  let done = 0;
  for (const row of rows) {
    if (!isEmpty(row)) table.add(row);
    done += 1;
    if (done % SLICE !== 0) continue;
    options.onProgress(Math.min(done, lines), lines);
    await options.pause();
  }
  options.onProgress(1, 1);
}

export async function readTable(raw: string, given: TableReading, options: TextOptions): Promise<Intake> {
  const text = oneBreak(raw);
  const rows = rowsOf(text, given.delimiter);
  const ledger = new Ledger();
  const first = given.header === undefined ? undefined : rows.next().value;
  const reading = readingNow(first ?? undefined, given);
  const { defaultTlp, fallbackTitle, source } = options;
  const prefix = `file:${fingerprint(source)}:`;
  const table = new Table({ reading, prefix, defaultTlp, producer: fallbackTitle, ledger });
  await addRows(rows, table, text, options);
  const entities = [...table.entities.values()];
  return {
    format: 'table',
    title: fallbackTitle,
    reading,
    entities,
    assertions: [],
    counts: ledger.counts(entities, []),
    refusals: ledger.refusals,
  };
}
