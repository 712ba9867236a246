import type { VNode } from 'preact';
import type { TableReading } from '../../lib/intel/text-reading.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { DELIMITER_OF, delimiterWord, SEPARATOR_OF, separatorWord } from './signs.ts';
import type { TextSource } from './source.ts';

interface Props {
  table: TableReading;
  source: TextSource;
  texts: Texts;
  onChange: (table: TableReading) => void;
}

/** How the table is cut into cells, and what its columns are. The kind stays when it is cut anew. */
export function TableFields({ table, source, texts, onChange }: Props): VNode {
  const { reading } = texts;
  const hasTitles = table.header !== undefined;
  const cut = (delimiter: TableReading['delimiter'], titled: boolean): void =>
    onChange({ ...source.tableBy(delimiter, titled), kind: table.kind });
  return (
    <>
      <Choice
        label={reading.delimiter}
        value={delimiterWord(table.delimiter)}
        options={reading.delimiters}
        onChange={(word) => cut(DELIMITER_OF[word], hasTitles)}
      />
      <Choice
        label={reading.separator}
        value={separatorWord(table.separator)}
        options={reading.separators}
        onChange={(word) => onChange({ ...table, separator: SEPARATOR_OF[word] })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={hasTitles}
          onChange={({ currentTarget }) => cut(table.delimiter, currentTarget.checked)}
        />{' '}
        {reading.titles}
      </label>
      <ColumnTable
        table={table}
        rows={source.sample(table)}
        texts={texts}
        onChange={(columns) => onChange({ ...table, columns })}
      />
    </>
  );
}
