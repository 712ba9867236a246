// What of a server is chosen, and the configurations that come of it.
import type { Explored, TaxiiCollection, TaxiiFound, UrlFound } from '../../lib/intel/explored.ts';
import { originsOf } from '../../lib/intel/hosts.ts';
import type { FeedSync, Json } from '../../lib/intel/sync.ts';
import type { TextReading } from '../../lib/intel/text-reading.ts';

export type Found = Exclude<Explored, { kind: 'failed' }>;

export interface Picked {
  /** See `keyOf`, in the order in which they were chosen. */
  collections: readonly string[];
  /** Uuids. */
  galaxies: readonly string[];
  events: boolean;
  onlyCustom: boolean;
  reading?: TextReading | undefined;
  /** The other host that an address leads to may be fetched from. */
  mayLeadElsewhere: boolean;
}

export interface Place {
  root: string;
  collection: TaxiiCollection;
}

export const keyOf = (root: string, id: string): string => `${root} ${id}`;

const placesIn = ({ roots }: TaxiiFound): Place[] =>
  roots.flatMap(({ url, collections }) => collections.map((collection) => ({ root: url, collection })));

const field = (config: Json | undefined, key: string): Json | undefined =>
  typeof config === 'object' && config !== null && !Array.isArray(config) ? config[key] : undefined;

function galaxiesIn(config: Json | undefined): string[] {
  const galaxies = field(config, 'galaxies');
  if (!Array.isArray(galaxies)) return [];
  return galaxies.flatMap((each) => {
    const uuid = field(each, 'uuid');
    return typeof uuid === 'string' ? [uuid] : [];
  });
}

/** As the feed is set up, or as the address says. */
function collectionsAtFirst(found: TaxiiFound, config: Json | undefined): string[] {
  const [root, id] = [field(config, 'root'), field(config, 'collection')];
  const known = typeof root === 'string' && typeof id === 'string' ? keyOf(root, id) : undefined;
  const readable = placesIn(found).filter(({ collection }) => collection.canRead);
  const keys = readable.map((place) => keyOf(place.root, place.collection.id));
  const chosen = readable.findIndex(({ collection }) => collection.id === found.chosen);
  if (known !== undefined && keys.includes(known)) return [known];
  return chosen >= 0 ? keys.slice(chosen, chosen + 1) : keys.length === 1 ? keys : [];
}

/** What is chosen from the start; `sync` of the feed that is edited. */
export const pickedAtFirst = (found: Found, sync: FeedSync | undefined): Picked => ({
  collections: found.kind === 'taxii' ? collectionsAtFirst(found.found, sync?.config) : [],
  galaxies: galaxiesIn(sync?.config),
  events: field(sync?.config, 'events') === true,
  onlyCustom: field(sync?.config, 'onlyCustom') === true,
  mayLeadElsewhere: false,
});

const UNUSABLE: readonly UrlFound['looks'][] = ['web-page', 'binary', 'empty'];

/** Whether anything can come of it at all. */
export const isUsable = (found: Found): boolean =>
  found.kind !== 'url' || !UNUSABLE.includes(found.found.looks);

/** The other host, where the address leads to one. */
export function hostElsewhere({ url, finalUrl }: UrlFound): string | undefined {
  const host = URL.parse(finalUrl)?.host;
  return host === URL.parse(url)?.host ? undefined : host;
}

export type PickProblem = 'chooseFirst' | 'readFirst' | 'elsewhereFirst';

export function problemOfPick(found: Found, picked: Picked): PickProblem | undefined {
  switch (found.kind) {
    case 'url':
      if (hostElsewhere(found.found) !== undefined && !picked.mayLeadElsewhere) return 'elsewhereFirst';
      return found.found.looks === 'text' && picked.reading === undefined ? 'readFirst' : undefined;
    case 'taxii':
      return picked.collections.length === 0 ? 'chooseFirst' : undefined;
    case 'misp':
      return picked.galaxies.length === 0 && !picked.events ? 'chooseFirst' : undefined;
    case 'misp-feed':
    case 'opencti':
      return undefined;
  }
}

export interface Configured {
  config: { [key: string]: Json };
  /** What the server calls it. */
  title?: string;
}

function urlConfig({ url, hosts }: UrlFound, { reading }: Picked): Configured['config'] {
  return {
    url,
    ...(hosts === undefined ? {} : { hosts }),
    ...(reading === undefined ? {} : { reading }),
  };
}

function taxiiConfigs(found: TaxiiFound, { collections }: Picked): Configured[] {
  const places = placesIn(found);
  return collections.flatMap((key) => {
    const place = places.find(({ root, collection }) => keyOf(root, collection.id) === key);
    if (place === undefined) return [];
    const { root, collection } = place;
    const title = collection.title === '' ? {} : { title: collection.title };
    return [{ config: { root, collection: collection.id }, ...title }];
  });
}

/** One for each feed. */
export function configsOf(found: Found, picked: Picked): Configured[] {
  switch (found.kind) {
    case 'url':
      return [{ config: urlConfig(found.found, picked) }];
    case 'taxii':
      return taxiiConfigs(found.found, picked);
    case 'misp': {
      const { url, galaxies } = found.found;
      const chosen = galaxies
        .filter(({ uuid }) => picked.galaxies.includes(uuid))
        .map(({ uuid, type }) => ({ uuid, type }));
      const custom = picked.onlyCustom ? { onlyCustom: true } : {};
      return [{ config: { url, galaxies: chosen, events: picked.events, ...custom } }];
    }
    case 'misp-feed':
    case 'opencti':
      return [{ config: { url: found.found.url } }];
  }
}

/** What the browser must permit for it. */
export function originsFor(found: Found, picked: Picked): string[] {
  if (found.kind === 'url') return originsOf([found.found.url, found.found.finalUrl]);
  if (found.kind !== 'taxii') return originsOf([found.found.url]);
  const isChosen = ({ root, collection }: Place): boolean =>
    picked.collections.includes(keyOf(root, collection.id));
  return originsOf(
    placesIn(found.found)
      .filter(isChosen)
      .map(({ root }) => root),
  );
}
