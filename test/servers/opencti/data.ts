// Nodes of OpenCTI's graph for tests, as its schema has them.
import { makeUuid } from '../../make/entity.ts';

export interface OpenCtiNode {
  __typename: string;
  id: string;
  standard_id: string;
  entity_type: string;
  updated_at: string;
  [field: string]: unknown;
}

export interface OpenCtiRelation extends OpenCtiNode {
  relationship_type: string;
  from: OpenCtiNode | null;
  to: OpenCtiNode | null;
}

/** entity_type → name in the schema, prefix of its STIX id. Both differ from the type only here and there. */
const STIX_TYPES: Record<string, string> = {
  'Threat-Actor-Group': 'threat-actor',
  'Threat-Actor-Individual': 'threat-actor',
  Organization: 'identity',
  Sector: 'identity',
  Country: 'location',
};

/** Parents that a filter may name instead of the type itself. */
export const parentsOf = (type: string): string[] =>
  ({ Organization: ['Identity'], Sector: ['Identity'], Country: ['Location'] })[type] ?? [];

/** `day` of August 2024. */
export const dayOf = (day: number): string => new Date(Date.UTC(2024, 7, day)).toISOString();

/** What OpenCTI stores for dates that nobody knows. */
export const UNKNOWN_DATES = {
  first_seen: '1970-01-01T00:00:00.000Z',
  last_seen: '5138-11-16T09:46:40.000Z',
};

export const referencesOf = (...references: Record<string, unknown>[]): object => ({
  pageInfo: { globalCount: references.length },
  edges: references.map((node) => ({ cursor: '', node: { source_name: 'Example', ...node } })),
});

export const makeMarking = (type: string, definition: string): object => ({
  __typename: 'MarkingDefinition',
  standard_id: `marking-definition--${makeUuid()}`,
  definition_type: type,
  definition,
});

export function makeNode(type: string, name: string, over: Record<string, unknown> = {}): OpenCtiNode {
  const uuid = makeUuid();
  return {
    __typename: type.replaceAll('-', ''),
    id: uuid,
    standard_id: `${STIX_TYPES[type] ?? type.toLowerCase()}--${uuid}`,
    entity_type: type,
    spec_version: '2.1',
    updated_at: dayOf(1),
    created: dayOf(1),
    modified: dayOf(1),
    revoked: false,
    confidence: null,
    createdBy: null,
    objectMarking: [],
    externalReferences: referencesOf(),
    name,
    description: null,
    aliases: null,
    identity_class: 'organization',
    ...over,
  };
}

export function makeRelation(
  from: OpenCtiNode | null,
  type: string,
  to: OpenCtiNode | null,
  over: Record<string, unknown> = {},
): OpenCtiRelation {
  const uuid = makeUuid();
  return {
    ...makeNode(type, ''),
    __typename: 'StixCoreRelationship',
    standard_id: `relationship--${uuid}`,
    relationship_type: type,
    start_time: UNKNOWN_DATES.first_seen,
    stop_time: UNKNOWN_DATES.last_seen,
    from,
    to,
    ...over,
  };
}
