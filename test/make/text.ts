// Tables and lists for tests: how they are read, and what came of it.
import type { Entity } from '../../lib/intel/entity.ts';
import type { ColumnUse, TableReading } from '../../lib/intel/text-reading.ts';

export const makeTableReading = (columns: ColumnUse[], over: Partial<TableReading> = {}): TableReading => ({
  as: 'table',
  delimiter: ',',
  separator: ',',
  kind: 'threat-actor',
  columns,
  ...over,
});

export const shownNames = ({ names }: Entity): string =>
  names
    .map(({ type, value }) => (type === 'alias' || type === 'primary' ? value : `${type} ${value}`))
    .join(' | ');
