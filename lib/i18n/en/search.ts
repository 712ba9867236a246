// The search: its box in popup, options and side panel, its own page, the address bar, the context menu.
import type { NameType } from '../../intel/entity.ts';
import type { FilterName } from '../../intel/search.ts';
import { plural } from '../plural.ts';

const hits: Record<NameType, (name: string) => string> = {
  primary: (name) => `“${name}”`,
  alias: (name) => `also “${name}”`,
  hashtag: (name) => `hashtag ${name}`,
  handle: (name) => `handle ${name}`,
  contact: (name) => `contact ${name}`,
  'external-id': (name) => `id ${name}`,
};

const unknown: Record<FilterName, (value: string) => string> = {
  kind: (value) => (value === '' ? 'kind: which kind?' : `No kind is called “${value}”.`),
  feed: (value) => (value === '' ? 'feed: which feed?' : `No feed is called “${value}”.`),
  country: (value) =>
    value === '' ? 'country: which country?' : `“${value}” is no country that is known here.`,
};

export const search = {
  title: 'Search',
  label: 'Search all names',
  placeholder: 'Name, alias, #hashtag, @handle, id',
  filters: (examples: string) => `Filters: ${examples}`,
  searching: 'Searching …',
  found: (count: number) => plural(count, 'result'),
  cut: (count: number) => `The first ${count.toString()} results. Type more to see others.`,
  nothing: (query: string) => `No name is like “${query}”.`,
  nothingFiltered: 'Nothing passes this filter.',
  failed: 'The search did not work.',
  hits,
  /** Who calls it so. */
  by: (vendor: string) => `(${vendor})`,
  also: (producers: string) => `known to ${producers} too`,
  unknown,
  known: (values: string) => `Possible: ${values}`,
  recent: 'Recent searches',
  again: (query: string) => `Search again: ${query}`,
  removeRecent: (query: string) => `Remove from recent searches: ${query}`,
  clearRecent: 'Clear all',
  result: 'Result',
  privateNote: 'Opened from a private window: this search is not kept.',
  /** The browser puts the selected text in the place of %s. */
  menu: 'Look up “%s” in Byname',
  omnibox: {
    title: 'Search in the address bar',
    switch: 'Find names from the address bar',
    how: 'Type “by”, a space, and a name.',
    warning:
      'Who mistypes the keyword sends what follows to the browser’s search engine, names included. That is why it is off until you choose it.',
    /** In the address bar. */
    isOff: 'Byname’s search in the address bar is off. Enter opens the options, where you can switch it on.',
    all: (query: string) => `Search Byname for “${query}”`,
    type: 'Type a name that Byname knows',
  },
};
