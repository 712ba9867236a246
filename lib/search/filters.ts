// What the filters of a query mean: kinds and countries by their names in any of our languages, feeds by their titles.
import { countriesBegin, countryCode } from '../intel/countries.ts';
import { ENTITY_KINDS, MARK_CLASSES, markClassOf, thingOf, type EntityKind } from '../intel/kinds.ts';
import type { FilterName, UnknownFilter } from '../intel/search.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { backgroundTextsFor } from '../i18n/background-texts.ts';
import { wordsOf } from './fold.ts';
import type { Filter } from './query.ts';

/** What filters look at. */
export interface Filterable {
  readonly kind: EntityKind;
  readonly feed: string;
  /** As the producer writes it. */
  readonly country?: string | undefined;
}

/** A feed with all that it is called. */
export interface FeedNames {
  id: string;
  titles: string[];
}

export interface Filters {
  /** Undefined where nothing is filtered. */
  accepts: ((entity: Filterable) => boolean) | undefined;
  unknown: UnknownFilter[];
}

/** How many values are offered for one that is unknown. */
const OFFERED = 12;

const fold = (text: string): string => wordsOf(text).join(' ');
const begins = (text: string, typed: string): boolean => ` ${fold(text)}`.includes(` ${typed}`);

function namesOfKind(kind: EntityKind): string[] {
  const markClass = markClassOf(kind);
  const labels = LANGUAGES.map((language) => backgroundTextsFor(language).common.kinds[kind]);
  return [kind, thingOf(kind), ...(markClass === 'other' ? [] : [markClass]), ...labels];
}

const kindsNamed = (typed: string): EntityKind[] =>
  ENTITY_KINDS.filter((kind) => namesOfKind(kind).some((name) => begins(name, typed)));

const feedsNamed = (typed: string, feeds: readonly FeedNames[]): string[] =>
  feeds.filter(({ titles }) => titles.some((title) => begins(title, typed))).map(({ id }) => id);

const countriesNamed = (value: string): string[] => {
  const code = countryCode(value);
  return code === undefined ? countriesBegin(value) : [code];
};

/** What a value stands for; nothing for one that is unknown. */
function meant(name: FilterName, value: string, feeds: readonly FeedNames[]): string[] {
  const typed = fold(value);
  if (typed === '') return [];
  if (name === 'kind') return kindsNamed(typed);
  return name === 'feed' ? feedsNamed(typed, feeds) : countriesNamed(value);
}

function offered(name: FilterName, feeds: readonly FeedNames[]): string[] {
  if (name === 'kind')
    return [...MARK_CLASSES.filter((each) => each !== 'other'), 'malware', 'tool', 'identity'];
  if (name === 'country') return ['RU', 'CN', 'KP', 'IR', 'JP', 'US'];
  return feeds.flatMap(({ titles }) => titles.slice(0, 1)).slice(0, OFFERED);
}

const valueIn = (name: FilterName, entity: Filterable): string | undefined => {
  if (name !== 'country') return entity[name];
  return entity.country === undefined ? undefined : (countryCode(entity.country) ?? entity.country);
};

/** Several values of one filter are alternatives, several filters hold together. */
export function readFilters(filters: readonly Filter[], feeds: readonly FeedNames[]): Filters {
  const byName = Map.groupBy(filters, ({ name }) => name);
  const unknown: UnknownFilter[] = [];
  const wanted = [...byName].map(([name, each]) => {
    const values = each.flatMap((filter) => filter.values);
    const known = values.map((value) => ({ value, means: meant(name, value, feeds) }));
    for (const { value, means } of known)
      if (means.length === 0) unknown.push({ name, value, known: offered(name, feeds) });
    return { name, set: new Set(known.flatMap(({ means }) => means)) };
  });
  if (wanted.length === 0) return { accepts: undefined, unknown };
  const accepts = (entity: Filterable): boolean =>
    wanted.every(({ name, set }) => {
      const value = valueIn(name, entity);
      return value !== undefined && set.has(value);
    });
  return { accepts, unknown };
}
