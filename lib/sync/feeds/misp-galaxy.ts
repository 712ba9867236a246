// MISP galaxy cluster files: { type, uuid, version, category, values: [{ value, uuid, meta, related }] }.
import type { Intake } from '../../intel/feed.ts';
import { cleanLine, cutText } from '../../intel/plain-text.ts';
import { present } from '../../intel/present.ts';
import type { FeedFormatReader, ReadOptions } from './contract.ts';
import { isRawObject, ownField, ownText } from './fields.ts';
import { Ledger } from './ledger.ts';
import { MAX_TEXT } from './limits.ts';
import type { Cluster } from './misp/cluster.ts';
import { PRODUCER, readCluster } from './misp/cluster.ts';
import { galaxyOf } from './misp/galaxies.ts';
import { isUuid } from './misp/uuid.ts';

interface ClusterFile extends Cluster {
  identity: string;
  title: string;
}

function clusterIn(json: unknown): ClusterFile | undefined {
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

async function read(json: unknown, options: ReadOptions): Promise<Intake> {
  const ledger = new Ledger();
  const cluster = clusterIn(json) ?? { type: '', category: '', identity: '', title: '', values: [] };
  const source = { producer: PRODUCER, tlp: options.defaultTlp, ledger };
  const { entities, assertions } = await readCluster(cluster, source, options);
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
