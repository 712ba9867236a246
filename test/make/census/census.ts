// A count of intel that is taken straight from a file, by rules as short as they can be: what a sync has stored is held against it.
// Nothing here is shared with what the syncs are made of.

export type Json = Record<string, unknown>;

export interface Census {
  /** Names of each entity, by its id, in lower case. */
  names: Map<string, Set<string>>;
  /** "from type to", sorted. */
  relations: string[];
  withdrawn: number;
  /** "id reason", sorted. */
  refused: string[];
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsIn = (object: Json, key: string): Json[] => {
  const list = object[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
};

export const textIn = (object: Json, key: string): string =>
  typeof object[key] === 'string' ? object[key] : '';

/** A lone string counts as a list of one. */
export const textsIn = (object: Json, key: string): string[] => {
  const list: unknown[] = [object[key] ?? []].flat();
  return list.filter((each) => typeof each === 'string');
};

/** One line, without stray separators at its ends and signs that nobody sees. */
export const clean = (raw: string): string =>
  raw
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u00ad\u200b\u200e\u200f\ue000-\uf8ff\ufeff]/gu, '')
    .replace(/^[ ,;]+|[ ,;]+$/g, '');

/** Two letters or digits at least, and no word for "nobody knows who". */
export const isName = (name: string): boolean =>
  (name.match(/\p{L}|\p{N}/gu)?.length ?? 0) > 1 &&
  !/^\[?(?:unnamed|unknown)(?: (?:group|actor))?\]?$/i.test(name);

/** "Akira (ELF)" → "Akira". */
export const withoutBrackets = (name: string): string => name.replace(/^(.+) \([^()]*\)$/, '$1');

export const add = (census: Census, id: string, names: readonly string[]): void => {
  const known = census.names.get(id) ?? new Set();
  for (const name of names) if (isName(name)) known.add(name.toLowerCase());
  census.names.set(id, known);
};

export const emptyCensus = (): Census => ({ names: new Map(), relations: [], withdrawn: 0, refused: [] });
