// The values of one MISP galaxy cluster → entities and assertions, wherever they came from: a file, a server, an event.
import type { Assertion, Entity } from '../../../intel/entity.ts';
import type { ReadOptions } from '../contract.ts';
import type { RawObject } from '../fields.ts';
import { Fields, isRawObject, ownField, ownText } from '../fields.ts';
import type { Ledger } from '../ledger.ts';
import { inSlices } from '../slices.ts';
import type { MispContext } from './entities.ts';
import { readMispEntity } from './entities.ts';
import { galaxyOf } from './galaxies.ts';
import { readRelations } from './relations.ts';
import { isUuid } from './uuid.ts';

/** Who says all this where a cluster names nobody. */
export const PRODUCER = 'MISP galaxy';

export interface Cluster {
  type: string;
  category: string;
  values: readonly unknown[];
}

export interface ClusterContents {
  entities: Entity[];
  assertions: Assertion[];
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
  const { ledger, producer, tlp, tlpOwn } = context;
  if (ownField(value, 'revoked') === true) {
    ledger.withdrawn += 1;
    return undefined;
  }
  const entity = readMispEntity(value, metaOf(value, uuid, ledger), uuid, context);
  if (entity === undefined) return undefined;
  const source = { uuid, producer, tlp, tlpOwn };
  return { entity, assertions: readRelations(new Fields(value, uuid, ledger), source) };
}

export async function readCluster(
  cluster: Cluster,
  source: Omit<MispContext, 'galaxy'>,
  options: Pick<ReadOptions, 'pause' | 'onProgress'>,
): Promise<ClusterContents> {
  const { ledger } = source;
  const entities: Entity[] = [];
  const assertions: Assertion[] = [];
  const galaxy = galaxyOf(cluster.type, cluster.category);
  if (galaxy === undefined) {
    ledger.notUsed(cluster.type, cluster.values.length);
    return { entities, assertions };
  }
  const context = { ...source, galaxy };
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
