// What the dialog needs to know of a text; whoever shows the dialog reads it.
import type { Entity } from '../../lib/intel/entity.ts';
import type { Refusal } from '../../lib/intel/feed.ts';
import type { Delimiter, TableReading, TextReading } from '../../lib/intel/text-reading.ts';

export interface TextSource {
  fileName: string;
  /** Read as a table, as far as it can be told. */
  table: TableReading;
  /** The first rows as cells, without the titles. */
  sample: (table: TableReading) => string[][];
  /** By another delimiter, or with or without titles: with the uses that they tell. */
  tableBy: (delimiter: Delimiter, hasTitles: boolean) => TableReading;
  /** What the beginning gives when it is read so. */
  outcome: (reading: TextReading) => Promise<{ entities: readonly Entity[]; refusals: readonly Refusal[] }>;
}
