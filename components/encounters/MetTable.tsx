import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { EncounterFilter } from '../../lib/intel/encounter.ts';
import { SignIcon } from '../Icon.tsx';
import type { MetActions } from './MetView.tsx';

/** One row of any of the tables. */
export interface MetRow {
  key: string;
  /** What it is called in sentences. */
  title: string;
  head: ComponentChildren;
  count: number;
  /** When it was met last; absent where the row itself says so. */
  last?: string;
  only: EncounterFilter;
}

interface Props {
  caption: string;
  /** What the first column holds. */
  label: string;
  /** What is counted, where it is not encounters. */
  countLabel?: string;
  rows: readonly MetRow[];
  /** What is shown already. */
  only: EncounterFilter;
  texts: Texts;
  actions: MetActions;
}

const FIRST = 10;

function Row({
  row,
  most,
  only,
  texts,
  actions,
}: Omit<Props, 'rows' | 'caption' | 'label' | 'countLabel'> & { row: MetRow; most: number }) {
  const { encounters, language } = texts;
  const narrowed = { ...only, ...row.only };
  const isShown = JSON.stringify(narrowed) === JSON.stringify(only);
  return (
    <tr>
      <th scope="row">{row.head}</th>
      <td class="met-count">
        <span>{formatNumber(language, row.count)}</span>
        <span class="bar" aria-hidden="true">
          <span style={{ width: `${(row.count / most) * 100}%` }} />
        </span>
      </td>
      {row.last !== undefined && <td class="met-last small muted">{row.last}</td>}
      <td class="met-buttons">
        {!isShown && (
          <button
            type="button"
            class="link small"
            aria-label={encounters.onlyThis(row.title)}
            onClick={() => actions.show(narrowed)}
          >
            {encounters.only}
          </button>
        )}
        <button
          type="button"
          class="tool"
          aria-label={encounters.deleteThis(row.title)}
          title={encounters.deleteThis(row.title)}
          onClick={() => actions.forget(narrowed, row.title)}
        >
          <SignIcon sign="close" />
        </button>
      </td>
    </tr>
  );
}

/** Counts of one sort, each with a way to see only it, and to delete it. */
export function MetTable(props: Props): VNode {
  const { caption, label, rows, texts } = props;
  const [isWhole, setIsWhole] = useState(false);
  const { encounters, common } = texts;
  const { countLabel = encounters.count } = props;
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  const most = rows.reduce((max, { count }) => Math.max(max, count), 1);
  const hasLast = rows.some(({ last }) => last !== undefined);
  return (
    <>
      <table class="met-table">
        <caption class="spoken">{caption}</caption>
        <thead class="small muted">
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{countLabel}</th>
            {hasLast && <th scope="col">{encounters.last}</th>}
            <th scope="col">
              <span class="spoken">{encounters.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.key} {...props} row={row} most={most} />
          ))}
        </tbody>
      </table>
      {rows.length > FIRST && (
        <button type="button" class="link small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? common.showFewer : common.showAll(rows.length)}
        </button>
      )}
    </>
  );
}
