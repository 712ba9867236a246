// The values of one MISP galaxy cluster → entities and assertions, wherever they came from: a file, a server, an event.
import type { Assertion, Entity } from '../../../intel/entity.ts';
import { isAttackId } from '../../../intel/names.ts';
import type { ReadOptions } from '../contract.ts';
import type { RawObject } from '../fields.ts';
import { Fields, isRawObject, ownField, ownText } from '../fields.ts';
import { Ledger } from '../ledger.ts';
import { inSlices } from '../slices.ts';
import { linkSuccessors, linkToSuccessor, type Withdrawn } from '../successors.ts';
import type { MispContext } from './entities.ts';
import { linksOf, readMispEntity } from './entities.ts';
import { galaxyOf } from './galaxies.ts';
import { splitHeadline } from './names.ts';
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

/** Where a withdrawn value names what took its place. */
function withdrawnValue(value: RawObject, uuid: string, { galaxy }: MispContext): Withdrawn | undefined {
  const fields = new Fields(value, uuid, new Ledger());
  const relation = fields.objects('related').find((each) => ownText(each, 'type') === 'revoked-by');
  const successor = relation && ownText(relation, 'dest-uuid')?.toLowerCase();
  if (successor === undefined || !isUuid(successor)) return undefined;
  const { id } = splitHeadline(ownText(value, 'value') ?? '');
  const attackIds = id !== undefined && isAttackId(id, galaxy.kind) ? [id] : [];
  return { links: linksOf(uuid, attackIds, galaxy), successor: `misp:${successor}` };
}

function readValue(value: RawObject, uuid: string, context: MispContext): ClusterContents {
  const { ledger, producer, tlp, tlpOwn } = context;
  const entity = readMispEntity(value, metaOf(value, uuid, ledger), uuid, context);
  if (entity === undefined) return { entities: [], assertions: [] };
  const assertions = readRelations(new Fields(value, uuid, ledger), { uuid, producer, tlp, tlpOwn });
  for (const { type, to } of assertions) if (type === 'revoked-by') linkToSuccessor(entity, to);
  return { entities: [entity], assertions };
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
  const withdrawn = new Map<string, Withdrawn>();
  const progress = (done: number): void => options.onProgress(done, cluster.values.length);
  const readOne = (value: unknown, index: number): void => {
    const uuid = uuidOf(value, index, seen, ledger);
    if (uuid === undefined || !isRawObject(value)) return;
    seen.add(uuid);
    if (ownField(value, 'revoked') === true) {
      ledger.withdrawn += 1;
      const old = withdrawnValue(value, uuid, context);
      if (old) withdrawn.set(`misp:${uuid}`, old);
      return;
    }
    const found = readValue(value, uuid, context);
    entities.push(...found.entities);
    assertions.push(...found.assertions);
  };
  await inSlices(cluster.values, options, readOne, progress);
  linkSuccessors(withdrawn, entities);
  return { entities, assertions };
}
