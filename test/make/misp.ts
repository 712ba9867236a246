// MISP galaxy clusters for tests.
import { makeUuid } from './entity.ts';

export interface MispValue {
  value: string;
  uuid: string;
  description?: unknown;
  meta?: Record<string, unknown>;
  related?: unknown[];
  revoked?: boolean;
}

export const makeMispValue = (value: string, over: Partial<MispValue> = {}): MispValue => ({
  value,
  uuid: makeUuid(),
  ...over,
});

/** uuid of MISP's own threat-actor cluster: a galaxy with another one counts as private. */
const THREAT_ACTOR_CLUSTER = '7cdff317-a673-4474-84ec-4f1754947823';

export const makeMispCluster = (
  values: readonly unknown[],
  over: Record<string, unknown> = {},
): Record<string, unknown> => ({
  name: 'Threat Actor',
  type: 'threat-actor',
  uuid: THREAT_ACTOR_CLUSTER,
  version: 1,
  source: 'MISP Project',
  category: 'actor',
  description: 'Made for tests.',
  authors: ['Example'],
  values: [...values],
  ...over,
});

export const makeSimilar = (uuid: string, likelihood = 'likely'): Record<string, unknown> => ({
  'dest-uuid': uuid,
  type: 'similar',
  tags: [`estimative-language:likelihood-probability="${likelihood}"`],
});
