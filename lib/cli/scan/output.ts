// Scanned documents as text: a JSON line each, or rows of one table.
import type { ScanInput } from './input.ts';
import type { ScannedMention } from './mentions.ts';

export type Format = (id: ScanInput['id'], mentions: readonly ScannedMention[]) => string;

export const asJsonLine: Format = (id, mentions) => {
  const name = typeof id === 'bigint' ? String(id) : JSON.stringify(id);
  return `{"id":${name},"mentions":${JSON.stringify(mentions)}}\n`;
};

const COLUMNS = ['id', 'start', 'end', 'text', 'kind', 'why', 'entity ids', 'names', 'external ids'];

/** A cell that a spreadsheet would take for a formula gets an apostrophe: names and texts are anybody's. */
function cell(value: string | number | bigint): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const row = (values: readonly (string | number | bigint)[]): string => `${values.map(cell).join(',')}\r\n`;

export const CSV_HEAD = row(COLUMNS);

export const asCsvRows: Format = (id, mentions) =>
  mentions
    .map(({ start, end, text, kind, why, entities }) =>
      row([
        ...[id, start, end, text, kind, why],
        entities.map((entity) => entity.id).join(' '),
        entities.map(({ name }) => name).join('; '),
        [...new Set(entities.flatMap(({ externalIds }) => externalIds))].join(' '),
      ]),
    )
    .join('');
