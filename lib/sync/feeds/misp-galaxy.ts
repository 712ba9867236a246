// MISP galaxy cluster files: { type, uuid, version, category, values: [{ value, uuid, meta, related }] }.
import type { Assertion, Entity } from '../../intel/entity.ts';
import type { Intake } from '../../intel/feed.ts';
import { cleanLine, cutText } from '../../intel/plain-text.ts';
import type { FeedFormatReader, ReadOptions } from './contract.ts';
import type { RawObject } from './fields.ts';
import { Fields, isRawObject, ownField, ownText, present } from './fields.ts';
import { Ledger } from './ledger.ts';
import { MAX_TEXT } from './limits.ts';
import type { MispContext } from './misp/entities.ts';
import { readMispEntity } from './misp/entities.ts';
import { galaxyOf } from './misp/galaxies.ts';
import { readRelations } from './misp/relations.ts';
import { isUuid } from './misp/uuid.ts';
import { inSlices } from './slices.ts';

const PRODUCER = 'MISP galaxy';

interface Cluster {
  type: string;
  category: string;
  identity: string;
  title: string;
  values: readonly unknown[];
}

function clusterIn(json: unknown): Cluster | undefined {
  if (!isRawObject(json)) return undefined;
  const [type, values] = [ownText(json, 'type'), ownField(json, 'values')];
  if (type === undefined || !Array.isArray(values)) return undefined;
  return {
    type,
    values,
    category: ownText(json, 'category') ?? '',
    identity: ownText(json, 'uuid')?.toLowerCase() ?? '',
    title: cutText(cleanLine(ownText(json, 'name') ?? ''), MAX_TEXT),
  };
}

function uuidOf(
  value: unknown,
  index: number,
  seen: ReadonlySet<string>,
  ledger: Ledger,
): string | undefined {
  const uuid = isRawObject(value) ? ownText(value, 'uuid')?.toLowerCase() : undefined;
  if (!isRawObject(value)) ledger.refuse(`values[${index}]`, 'not-an-object');
  else if (uuid === undefined || !isUuid(uuid) || seen.has(uuid)) {
    ledger.refuse(`values[${index}]`, 'no-id', `${ownText(value, 'value') ?? '?'} ${uuid ?? ''}`);
  } else return uuid;
  return undefined;
}

function metaOf(value: RawObject, uuid: string, ledger: Ledger): RawObject {
  const meta = ownField(value, 'meta') ?? {};
  if (isRawObject(meta)) return meta;
  ledger.refuse(uuid, 'bad-field', 'meta');
  return {};
}

function readValue(
  value: RawObject,
  uuid: string,
  context: MispContext,
): { entity: Entity; assertions: Assertion[] } | undefined {
  const { ledger, producer, tlp } = context;
  if (ownField(value, 'revoked') === true) {
    ledger.withdrawn += 1;
    return undefined;
  }
  const entity = readMispEntity(value, metaOf(value, uuid, ledger), uuid, context);
  if (entity === undefined) return undefined;
  return { entity, assertions: readRelations(new Fields(value, uuid, ledger), { uuid, producer, tlp }) };
}

async function readCluster(cluster: Cluster, options: ReadOptions, ledger: Ledger) {
  const entities: Entity[] = [];
  const assertions: Assertion[] = [];
  const galaxy = galaxyOf(cluster.type, cluster.category);
  if (galaxy === undefined) {
    ledger.notUsed(cluster.type, cluster.values.length);
    return { entities, assertions };
  }
  const context = { galaxy, producer: PRODUCER, tlp: options.defaultTlp, ledger };
  const seen = new Set<string>();
  const progress = (done: number): void => options.onProgress(done, cluster.values.length);
  const readOne = (value: unknown, index: number): void => {
    const uuid = uuidOf(value, index, seen, ledger);
    if (uuid === undefined || !isRawObject(value)) return;
    seen.add(uuid);
    const found = readValue(value, uuid, context);
    if (found === undefined) return;
    entities.push(found.entity);
    assertions.push(...found.assertions);
  };
  await inSlices(cluster.values, options, readOne, progress);
  return { entities, assertions };
}

async function read(json: unknown, options: ReadOptions): Promise<Intake> {
  const ledger = new Ledger();
  const cluster = clusterIn(json) ?? { type: '', category: '', identity: '', title: '', values: [] };
  const { entities, assertions } = await readCluster(cluster, options, ledger);
  return {
    format: 'misp-galaxy',
    title: cluster.title || options.fallbackTitle,
    ...present({ identity: isUuid(cluster.identity) ? cluster.identity : undefined }),
    entities,
    assertions,
    counts: ledger.counts(entities, assertions),
    refusals: ledger.refusals,
  };
}

export const mispGalaxy: FeedFormatReader = {
  format: 'misp-galaxy',
  recognises: (json) => clusterIn(json) !== undefined,
  isPublic: (json) => {
    const cluster = clusterIn(json);
    const publicId = cluster && galaxyOf(cluster.type, cluster.category)?.publicId;
    return publicId !== undefined && publicId === cluster?.identity;
  },
  read,
};
