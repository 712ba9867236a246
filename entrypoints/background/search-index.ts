// The index of the search: made from the store when it is first asked, and again when the feeds have changed.
import type { NameType } from '../../lib/intel/entity.ts';
import type { EntityHit, EntityRef } from '../../lib/intel/entity-ref.ts';
import type { SearchAnswer, SearchResult } from '../../lib/intel/search.ts';
import { LANGUAGES } from '../../lib/i18n/languages.ts';
import { backgroundTextsFor } from '../../lib/i18n/background-texts.ts';
import { isUpTo, type Tlp } from '../../lib/intel/tlp.ts';
import { refOf } from '../../lib/reading/entity-ref.ts';
import {
  EntitySearch,
  type Found,
  type Searchable,
  type SearchHit,
  type SearchName,
} from '../../lib/search/entity-search.ts';
import { readFilters, type Filterable, type FeedNames } from '../../lib/search/filters.ts';
import { parseQuery } from '../../lib/search/query.ts';
import { entityChunks } from '../../lib/store/entities.ts';
import { generation, readyFeeds } from '../../lib/store/feeds.ts';
import type { EntityRow, Store } from '../../lib/store/schema.ts';
import type { FeedRow } from '../../lib/store/sync-rows.ts';
import { pause } from '../../lib/sync/pause.ts';
import { ceiling } from './access.ts';
import { core } from './core.ts';

interface Listed extends SearchName {
  type: NameType;
}

interface Entry extends Searchable, Filterable {
  ref: EntityRef;
  links: readonly string[];
  names: readonly Listed[];
}

interface Index {
  search: EntitySearch<Entry>;
  feeds: (FeedNames & { tlp: Tlp })[];
}

/** Things that a person looks at; more are there for the asking. */
const SHOWN = 30;
/** Entities that are looked at for them: several feeds may know one thing. */
const LOOKED_AT = 120;

const NONE: Found<Entry> = { hits: [], isFew: false };

function entryOf(row: EntityRow, ref: EntityRef): Entry {
  const names = row.names.map(({ value, type, coinedBy, producer }) => ({
    value,
    type,
    by: coinedBy ?? producer,
  }));
  const { name, kind } = ref;
  return { ref, name, kind, names, links: row.links, feed: row.feed, country: row.origin?.country };
}

/** What our own feeds are called, in every language. */
function titlesOf({ kind, title, id }: FeedRow): string[] {
  const given = [title.en, ...(title.ja === undefined ? [] : [title.ja])];
  const ours = LANGUAGES.map(backgroundTextsFor).map(({ common, own }) =>
    kind === 'own' ? own.title : common.starterPack,
  );
  return kind === 'own' || kind === 'starter' ? [...ours, kind, id] : given;
}

async function build(store: Store): Promise<Index> {
  const feeds = await readyFeeds(store);
  const search = new EntitySearch<Entry>();
  for await (const rows of entityChunks(store)) {
    for (const row of rows) {
      const ref = refOf(row, feeds);
      if (ref) search.add(entryOf(row, ref));
    }
    await pause();
  }
  search.prepare();
  return {
    search,
    feeds: [...feeds].map(([id, feed]) => ({ id, titles: titlesOf(feed), tlp: feed.defaultTlp })),
  };
}

let held: { version: number; index: Promise<Index> } | undefined;

async function current(store: Store): Promise<Index> {
  const version = await generation(store);
  if (held?.version !== version) held = { version, index: build(store) };
  const { index } = held;
  // The caller gets the error; the next one builds anew.
  index.catch(() => {
    if (held?.index === index) held = undefined;
  });
  return index;
}

/** The user's own names are attached to things that are in the list themselves. */
export async function findEntities(store: Store, query: string, limit: number): Promise<EntityHit[]> {
  const top = await ceiling();
  const { search } = await current(store);
  const hits = await search.find(query, limit, pause, ({ ref }) => isUpTo(ref.tlp, top));
  return hits.map(({ entity: { ref }, name }) => ({ ...ref, hit: name }));
}

function resultOf([best, ...others]: SearchHit<Entry>[]): SearchResult[] {
  if (best === undefined) return [];
  const { entity, name, at } = best;
  const { type = 'alias', by } = entity.names[at] ?? {};
  const also = Map.groupBy(others, ({ entity: { ref } }) => `${ref.producer}\n${ref.feed.title.en}`);
  return [
    {
      ...entity.ref,
      hit: name,
      hitType: type,
      ...(by === undefined || by === '' ? {} : { hitBy: by }),
      also: [...also.values()].flatMap(([first]) =>
        first ? [{ producer: first.entity.ref.producer, feed: first.entity.ref.feed }] : [],
      ),
    },
  ];
}

/** With `isNear` also what is spelt much like it, which takes its time. */
export async function search(query: string, isNear: boolean): Promise<SearchAnswer> {
  const { store, bonds } = await core();
  const { search: index, feeds } = await current(store);
  const { words, filters } = parseQuery(query);
  const top = await ceiling();
  const named = feeds.filter(({ tlp }) => isUpTo(tlp, top));
  const { accepts: passes, unknown } = readFilters(filters, named);
  const accepts = (entry: Entry): boolean => isUpTo(entry.ref.tlp, top) && passes?.(entry) !== false;
  const first = words === '' && !passes ? NONE : index.begin(words, LOOKED_AT, accepts);
  const hits = isNear && first.isFew ? await index.find(words, LOOKED_AT, pause, accepts) : first.hits;
  const hitOf = new Map(hits.map((hit) => [hit.entity, hit]));
  const things = (await bonds.get()).groups([...hitOf.keys()]);
  const results = things.flatMap((thing) => resultOf(thing.flatMap((entity) => hitOf.get(entity) ?? [])));
  return {
    words,
    results: results.slice(0, SHOWN),
    unknown,
    isCut: results.length > SHOWN || hits.length === LOOKED_AT,
    mayBeMore: first.isFew && !isNear,
  };
}
