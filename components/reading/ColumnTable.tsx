import type { VNode } from 'preact';
import { COLUMN_USES, type ColumnUse, type TableReading } from '../../lib/intel/text-reading.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  table: TableReading;
  rows: readonly string[][];
  texts: Texts;
  onChange: (columns: ColumnUse[]) => void;
}

interface ColumnProps {
  index: number;
  title: string;
  use: ColumnUse;
  texts: Texts;
  onChange: (use: ColumnUse) => void;
}

function Column({ index, title, use, texts, onChange }: ColumnProps): VNode {
  const { reading } = texts;
  return (
    <th scope="col" class={use === 'none' ? 'unused' : undefined}>
      {title !== '' && <span class="column-title">{title}</span>}
      <select
        aria-label={reading.column(index + 1, title)}
        value={use}
        onChange={({ currentTarget }) => {
          const chosen = COLUMN_USES.find((each) => each === currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {COLUMN_USES.map((each) => (
          <option key={each} value={each}>
            {reading.uses[each]}
          </option>
        ))}
      </select>
    </th>
  );
}

/** The first rows, with a choice over each column. A name stands in one column: the last one that was chosen for it. */
export function ColumnTable({ table, rows, texts, onChange }: Props): VNode {
  const { columns, header } = table;
  const choose = (index: number, use: ColumnUse): void => {
    const others = use === 'name' ? columns.map((each) => (each === 'name' ? 'none' : each)) : columns;
    onChange(others.with(index, use));
  };
  return (
    <div class="column-table" tabIndex={0} role="group" aria-label={texts.reading.columns}>
      <table>
        <thead>
          <tr>
            {columns.map((use, index) => (
              <Column
                key={index}
                index={index}
                title={header?.[index] ?? ''}
                use={use}
                texts={texts}
                onChange={(chosen) => choose(index, chosen)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {columns.map((use, index) => (
                <td key={index} class={use === 'none' ? 'unused' : undefined} title={cells[index]}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
