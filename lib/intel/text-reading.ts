// How a text that is no JSON is read: a table with a use for each column, or a list of names. The user chooses it once for a
// file, and its feed remembers it.
import * as v from 'valibot';
import { ENTITY_KINDS } from './kinds.ts';

/** What a column is read as; several columns may share a use. */
export const COLUMN_USES = [
  'none',
  'name',
  'aliases',
  'kind',
  'country',
  'description',
  'reference',
  'tlp',
  'external-id',
  'handle',
  'hashtag',
  'type',
  'motivation',
  'target',
  'producer',
  'first-seen',
  'last-seen',
  'modified',
  'confidence',
  'likelihood',
  'reliability',
  'credibility',
  'pap',
] as const;

export type ColumnUse = (typeof COLUMN_USES)[number];

/** Between the columns. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** Between several values of one cell; "" where a cell holds one value, whatever signs are in it. */
export const SEPARATORS = [',', ';', '|', '\n', ''] as const;

export type Separator = (typeof SEPARATORS)[number];

/** Types, not interfaces: they lie in configurations, as plain JSON. */
export type TableReading = {
  as: 'table';
  delimiter: Delimiter;
  separator: Separator;
  /** What a row is about that does not say it itself. */
  kind: (typeof ENTITY_KINDS)[number];
  columns: ColumnUse[];
  /** The titles of the columns; absent where the first row is one like the others. */
  header?: string[];
};

export type ListReading = {
  as: 'list';
  kind: (typeof ENTITY_KINDS)[number];
};

export type TextReading = TableReading | ListReading;

export const MAX_COLUMNS = 200;
/** Of a column's title, in UTF-16 units. */
export const MAX_TITLE = 200;

const Kind = v.picklist(ENTITY_KINDS);

const TableSchema = v.object({
  as: v.literal('table'),
  delimiter: v.picklist(DELIMITERS),
  separator: v.picklist(SEPARATORS),
  kind: Kind,
  columns: v.pipe(v.array(v.picklist(COLUMN_USES)), v.maxLength(MAX_COLUMNS)),
  header: v.exactOptional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TITLE))), v.maxLength(MAX_COLUMNS)),
  ),
});

export const TextReadingSchema: v.GenericSchema<unknown, TextReading> = v.variant('as', [
  TableSchema,
  v.object({ as: v.literal('list'), kind: Kind }),
]);

/** A table without names says nothing. */
export const isUsableReading = (reading: TextReading): boolean =>
  reading.as === 'list' || reading.columns.includes('name');
