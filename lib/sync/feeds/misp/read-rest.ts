// Kept answers of a MISP server or feed → entities: clusters as such, and those that events have met.
import type { Entity } from '../../../intel/entity.ts';
import type { FeedFormat, Intake } from '../../../intel/feed.ts';
import type { ReadOptions } from '../contract.ts';
import type { RawObject } from '../fields.ts';
import { isRawObject, ownText } from '../fields.ts';
import { Ledger } from '../ledger.ts';
import { latestOf, parseBodies } from '../remote/bodies.ts';
import type { ClusterContents } from './cluster.ts';
import { PRODUCER, readCluster } from './cluster.ts';
import { readMispEntity } from './entities.ts';
import type { MetTag, Shared } from './events.ts';
import { metInEvents } from './events.ts';
import { galaxyOf } from './galaxies.ts';
import { itemsIn } from './rest.ts';
import type { RestCluster } from './rest-cluster.ts';
import { readRestCluster } from './rest-cluster.ts';
import { isUuid } from './uuid.ts';

interface Placed {
  cluster: RestCluster;
  shared: Shared;
}

const uuidIn = (object: RawObject): string | undefined => ownText(object, 'uuid')?.toLowerCase();

/** Kept bodies hold clusters or events: lists of a search, or one event of a static feed. */
function sorted(bodies: readonly unknown[]): { clusters: RawObject[]; events: RawObject[] } {
  const clusters: RawObject[] = [];
  const events: RawObject[] = [];
  for (const body of bodies) {
    const one = isRawObject(body) && isRawObject(body['Event']) ? body['Event'] : undefined;
    const items = one === undefined ? (itemsIn(body, 'GalaxyCluster') ?? []) : [];
    if (one !== undefined) events.push(one);
    for (const item of items) {
      if (isRawObject(item['Event'])) events.push(item['Event']);
      else clusters.push(item);
    }
  }
  return { clusters, events };
}

const producerOf = ({ isCustom, organisation }: RestCluster, { fallbackTitle }: ReadOptions): string =>
  isCustom ? (organisation ?? fallbackTitle) : PRODUCER;

async function readPlaced(
  placed: readonly Placed[],
  chosen: ReadonlySet<string>,
  options: ReadOptions,
  ledger: Ledger,
): Promise<ClusterContents> {
  const contents: ClusterContents = { entities: [], assertions: [] };
  const groups = Map.groupBy(placed, ({ cluster, shared }) =>
    JSON.stringify([cluster.type, producerOf(cluster, options), shared.tlp, shared.isOwn]),
  );
  let done = 0;
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { type } = first.cluster;
    const source = {
      producer: producerOf(first.cluster, options),
      tlp: first.shared.tlp,
      tlpOwn: first.shared.isOwn ? (true as const) : undefined,
      ledger,
    };
    const values = group.map(({ cluster }) => cluster.value);
    const onProgress = (count: number): void => options.onProgress(done + count, placed.length);
    // A galaxy of one's own says nowhere what it is about: one that was chosen is about actors.
    const cluster = { type, category: chosen.has(type) ? 'actor' : '', values };
    const { entities, assertions } = await readCluster(cluster, source, { ...options, onProgress });
    contents.entities.push(...entities);
    contents.assertions.push(...assertions);
    done += group.length;
  }
  return contents;
}

const tagKey = (type: string, name: string): string => `${type}="${name.toLowerCase()}"`;

/** An entity of which a tag is all that is known. The tag is its id: it has no other. */
function readTag({ type, name, shared }: MetTag, ledger: Ledger): Entity[] {
  const galaxy = galaxyOf(type, '');
  const tag = `misp-galaxy:${tagKey(type, name)}`;
  // A custom cluster is tagged by its uuid; without the cluster nobody knows its name.
  if (galaxy === undefined || isUuid(name.toLowerCase())) {
    ledger.notUsed(galaxy === undefined ? `tag of ${type}` : 'tag of an unknown cluster');
    return [];
  }
  const tlpOwn = shared.isOwn ? (true as const) : undefined;
  const context = { galaxy, producer: PRODUCER, tlp: shared.tlp, tlpOwn, ledger };
  const entity = readMispEntity({ value: name }, {}, tag, context);
  if (entity === undefined) return [];
  const id = `ext:${tag}`;
  return [{ ...entity, id, links: [id, ...entity.links.filter((link) => link.startsWith('ext:'))] }];
}

export interface ReadRest {
  format: FeedFormat;
  /** Galaxies that were chosen, by type: their clusters are wanted whatever they are about. */
  chosen: readonly string[];
}

export async function readRest(
  bodies: readonly string[],
  { format, chosen }: ReadRest,
  options: ReadOptions,
): Promise<Intake> {
  const ledger = new Ledger();
  const raw = sorted(await parseBodies(bodies, options));
  const events = await latestOf(raw.events, uuidIn, options);
  const met = metInEvents(events, options.defaultTlp);
  const byDefault: Shared = { tlp: options.defaultTlp, isOwn: false };
  const own = raw.clusters.flatMap((item, index) => {
    const cluster = readRestCluster(item);
    if (cluster === undefined) ledger.refuse(`GalaxyCluster[${index}]`, 'no-id', ownText(item, 'value'));
    return cluster === undefined ? [] : [{ cluster, shared: byDefault }];
  });
  const placed = await latestOf([...met.clusters, ...own], ({ cluster }) => cluster.uuid, options);
  const contents = await readPlaced(placed, new Set(chosen), options, ledger);
  const known = new Set(
    placed.flatMap(({ cluster }) => [
      tagKey(cluster.type, String(cluster.value['value'])),
      tagKey(cluster.type, cluster.uuid),
    ]),
  );
  const entities = [
    ...contents.entities,
    ...met.tags
      .filter(({ type, name }) => !known.has(tagKey(type, name)))
      .flatMap((tag) => readTag(tag, ledger)),
  ];
  return {
    format,
    title: options.fallbackTitle,
    entities,
    assertions: contents.assertions,
    counts: ledger.counts(entities, contents.assertions),
    refusals: ledger.refusals,
  };
}
