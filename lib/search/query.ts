// What a person types into the search: words, and filters among them ("kind:actor feed:"Threat Actor" country:ru,by cozy").
import { FILTER_NAMES, type FilterName } from '../intel/search.ts';

export interface Filter {
  name: FilterName;
  /** Any of these; "" for one that is still to be typed. */
  values: string[];
}

export interface ParsedQuery {
  /** Without the filters. */
  words: string;
  filters: Filter[];
}

/** A colon may be a full-width one, as Japanese keyboards write it. */
const FILTER = new RegExp(`(?<=^|\\s)(${FILTER_NAMES.join('|')})[:：](?:"([^"]*)"?|(\\S*))`, 'giu');

const filterName = (text: string): FilterName | undefined =>
  FILTER_NAMES.find((name) => name === text.toLowerCase());

const valuesIn = (text: string): string[] => {
  const values = text.split(/[,、，]/u).map((value) => value.trim());
  return values.length > 1 ? values.filter((value) => value !== '') : values;
};

export function parseQuery(query: string): ParsedQuery {
  const filters = Array.from(query.matchAll(FILTER), ([, typed = '', quoted, bare = '']): Filter[] => {
    const name = filterName(typed);
    return name === undefined
      ? []
      : [{ name, values: quoted === undefined ? valuesIn(bare) : [quoted.trim()] }];
  });
  return { words: query.replace(FILTER, ' ').trim(), filters: filters.flat() };
}
