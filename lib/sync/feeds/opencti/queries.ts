// What is asked of an OpenCTI server, against the GraphQL schema of OpenCTI 6.9 (opencti.graphql, and channel.graphql,
// narrative.graphql and threatActorIndividual.graphql of its modules). Pages go by `updated_at`, so that the same query brings
// everything, or what has changed since.
import type { FeedRequest } from '../remote.ts';

export const DEFAULT_PAGE_SIZE = 200;

/** Kinds that are read in their own right. */
const OBJECT_TYPES = [
  ...['Threat-Actor-Group', 'Threat-Actor-Individual', 'Intrusion-Set', 'Campaign'],
  ...['Malware', 'Tool', 'Channel', 'Narrative'],
];
/** Ends of relations: these as well, of which there are too many to read them all. */
const END_TYPES = [...OBJECT_TYPES, 'Incident', 'Identity', 'Location'];

const RELATION_TYPES = [
  ...['uses', 'targets', 'attributed-to', 'originates-from', 'located-at', 'cooperates-with'],
  ...['participates-in', 'part-of', 'authored-by', 'impersonates', 'employed-by', 'owns', 'belongs-to'],
  ...['publishes', 'amplifies', 'subnarrative-of', 'variant-of', 'compromises', 'derived-from'],
  ...['duplicate-of', 'known-as', 'revoked-by', 'related-to'],
];

const SIGNED = `
  createdBy { standard_id name identity_class }
  objectMarking { standard_id definition_type definition }
`;
const COMMON = `
  standard_id entity_type updated_at created modified revoked confidence
  externalReferences(first: 100) { edges { node { source_name description url external_id } } }
  ${SIGNED}
`;
const PAGE_INFO = 'pageInfo { hasNextPage endCursor globalCount }';

const OBJECTS_QUERY = `
  query BynameObjects($types: [String], $first: Int, $after: ID, $filters: FilterGroup) {
    stixDomainObjects(
      types: $types, first: $first, after: $after, filters: $filters, orderBy: updated_at, orderMode: asc
    ) {
      edges { node {
        ${COMMON}
        ... on ThreatActor {
          name description aliases threat_actor_types first_seen last_seen
          primary_motivation secondary_motivations personal_motivations
        }
        ... on IntrusionSet {
          name description aliases first_seen last_seen primary_motivation secondary_motivations
        }
        ... on Campaign { name description aliases first_seen last_seen }
        ... on Malware { name description aliases malware_types first_seen last_seen }
        ... on Tool { name description aliases tool_types }
        ... on Channel { name description aliases channel_types }
        ... on Narrative { name description aliases narrative_types }
      } }
      ${PAGE_INFO}
    }
  }
`;

const RELATIONS_QUERY = `
  query BynameRelations(
    $types: [String], $ends: [String], $first: Int, $after: ID, $filters: FilterGroup
  ) {
    stixCoreRelationships(
      relationship_type: $types, fromTypes: $ends, toTypes: $ends, first: $first, after: $after,
      filters: $filters, orderBy: updated_at, orderMode: asc
    ) {
      edges { node {
        ${COMMON}
        relationship_type description start_time stop_time
        from { ...End }
        to { ...End }
      } }
      ${PAGE_INFO}
    }
  }
  fragment End on StixObjectOrStixRelationshipOrCreator {
    ... on StixObject { standard_id entity_type }
    ... on Identity { name identity_class x_opencti_aliases revoked ${SIGNED} }
    ... on Location { name revoked ${SIGNED} }
    ... on Incident { name description aliases incident_type first_seen last_seen revoked ${SIGNED} }
  }
`;

export const ABOUT_QUERY = 'query BynameAbout { about { version } }';

export const graphqlRequest = (base: string, query: string, variables: object = {}): FeedRequest => ({
  url: `${base}graphql`,
  method: 'POST',
  headers: { accept: 'application/json', 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
});

export interface PageQuery {
  what: 'objects' | 'relations';
  pageSize: number;
  /** Cursor of the page before. */
  after?: string;
  /** ISO 8601: only what was updated then or later. */
  since?: string;
}

const updatedSince = (since: string): object => ({
  mode: 'and',
  filters: [{ key: ['updated_at'], values: [since], operator: 'gte', mode: 'or' }],
  filterGroups: [],
});

export function pageRequest(base: string, { what, pageSize, after, since }: PageQuery): FeedRequest {
  const page = {
    first: pageSize,
    ...(after === undefined ? {} : { after }),
    ...(since === undefined ? {} : { filters: updatedSince(since) }),
  };
  return what === 'objects'
    ? graphqlRequest(base, OBJECTS_QUERY, { ...page, types: OBJECT_TYPES })
    : graphqlRequest(base, RELATIONS_QUERY, { ...page, types: RELATION_TYPES, ends: END_TYPES });
}
