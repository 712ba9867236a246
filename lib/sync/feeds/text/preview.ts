// What a text looks like when it is read in a certain way: for whoever chooses how.
import type { Entity } from '../../../intel/entity.ts';
import { IntakeError, type Refusal } from '../../../intel/feed.ts';
import type { ColumnUse, Delimiter, TableReading, TextReading } from '../../../intel/text-reading.ts';
import { MAX_COLUMNS } from '../../../intel/text-reading.ts';
import { readIntelFile } from '../recognise.ts';
import { bestTable, firstRows, headOf, kindOfFile, separatorIn } from './guess.ts';
import { titlesIn, usesOf } from './header.ts';

const SHOWN_ROWS = 5;

export interface ReadingOutcome {
  entities: Entity[];
  refusals: Refusal[];
}

/** The first rows as cells, without the titles. */
export function sampleRows(text: string, { delimiter, header }: TableReading): string[][] {
  const rows = firstRows(headOf(text), delimiter, SHOWN_ROWS + 1).map(({ cells }) => cells);
  return rows.slice(header === undefined ? 0 : 1).slice(0, SHOWN_ROWS);
}

/** A table by another delimiter, or with or without titles: with the uses that its titles tell. */
export function tableBy(
  text: string,
  fileName: string,
  delimiter: Delimiter,
  hasTitles: boolean,
): TableReading {
  const rows = firstRows(headOf(text), delimiter);
  const width = Math.min(MAX_COLUMNS, Math.max(1, ...rows.slice(1).map(({ cells }) => cells.length)));
  const titles = titlesIn(rows[0]?.cells ?? [], delimiter, width).slice(0, MAX_COLUMNS);
  const told = usesOf(titles, width);
  const plain = Array.from({ length: width }, (_, at): ColumnUse => (at === 0 ? 'name' : 'none'));
  const columns = hasTitles && told.includes('name') ? told : hasTitles ? told.with(0, 'name') : plain;
  const table = { as: 'table', delimiter, kind: kindOfFile(fileName), columns } as const;
  const separator = separatorIn(rows, columns);
  return hasTitles ? { ...table, separator, header: titles } : { ...table, separator };
}

/** As a table, whatever it is. */
export const guessTable = (text: string, fileName: string): TableReading =>
  bestTable(headOf(text), fileName) ?? tableBy(text, fileName, ',', false);

/** Of the text's beginning. Nothing, where it can't be read so. */
export async function outcomeOf(
  text: string,
  fileName: string,
  reading: TextReading,
): Promise<ReadingOutcome> {
  try {
    return await readIntelFile(headOf(text), { defaultTlp: 'auto', fileName, reading });
  } catch (error) {
    if (error instanceof IntakeError) return { entities: [], refusals: [] };
    throw error;
  }
}
