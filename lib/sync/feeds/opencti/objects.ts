// Nodes of OpenCTI's graph → STIX objects, which the one reader takes. Most fields have their STIX names already.
import type { RawObject } from '../fields.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';

/** What OpenCTI stores for a date that nobody knows. */
const NO_DATES = new Set(['1970-01-01T00:00:00.000Z', '5138-11-16T09:46:40.000Z']);
const DATES = ['first_seen', 'last_seen', 'start_time', 'stop_time'];

const COPIED = [
  ...['created', 'modified', 'revoked', 'confidence', 'name', 'description', 'aliases', 'x_opencti_aliases'],
  ...['threat_actor_types', 'malware_types', 'tool_types', 'channel_types', 'narrative_types'],
  ...['incident_type', 'identity_class', 'relationship_type'],
  ...['primary_motivation', 'secondary_motivations', 'personal_motivations'],
];

const nodesIn = (value: unknown): RawObject[] => (Array.isArray(value) ? value.filter(isRawObject) : []);

const childOf = (node: RawObject, key: string): RawObject | undefined => {
  const child = ownField(node, key);
  return isRawObject(child) ? child : undefined;
};

const childrenOf = (node: RawObject, ...keys: readonly string[]): RawObject[] =>
  keys.map((key) => childOf(node, key)).filter((child) => child !== undefined);

const idOf = (node: RawObject | undefined): string | undefined =>
  node === undefined ? undefined : ownText(node, 'standard_id');

/** Undefined without an id: then nothing can be said of it. */
function base(node: RawObject): RawObject | undefined {
  const id = idOf(node);
  return id === undefined ? undefined : { id, type: id.slice(0, id.indexOf('--')), spec_version: '2.1' };
}

const referencesOf = (node: RawObject): RawObject[] =>
  childrenOf(node, 'externalReferences')
    .flatMap((connection) => nodesIn(ownField(connection, 'edges')))
    .flatMap((edge) => childrenOf(edge, 'node'));

const markingsOf = (node: RawObject): RawObject[] => nodesIn(ownField(node, 'objectMarking'));

function datesOf(node: RawObject): [string, unknown][] {
  return DATES.map((key): [string, unknown] => [key, ownField(node, key)]).filter(
    ([, date]) => !(typeof date === 'string' && NO_DATES.has(date)),
  );
}

/** A country is one for its suspected sons. */
function placeOf(node: RawObject): RawObject {
  return ownText(node, 'entity_type') === 'Country' ? { country: ownField(node, 'name') } : {};
}

function objectOf(node: RawObject): RawObject[] {
  const own = base(node);
  if (own === undefined) return [];
  const fields = COPIED.map((key): [string, unknown] => [key, ownField(node, key)]);
  return [
    {
      ...Object.fromEntries([...fields, ...datesOf(node)]),
      ...placeOf(node),
      ...own,
      created_by_ref: idOf(childOf(node, 'createdBy')),
      object_marking_refs: markingsOf(node).flatMap((marking) => idOf(marking) ?? []),
      external_references: referencesOf(node),
    },
  ];
}

const isRelation = (node: RawObject): boolean => ownText(node, 'relationship_type') !== undefined;

const relationOf = (node: RawObject): RawObject[] =>
  objectOf(node).map((object) => ({
    ...object,
    source_ref: idOf(childOf(node, 'from')),
    target_ref: idOf(childOf(node, 'to')),
  }));

/** Its label tells TLP and PAP; the text of others is a statement. */
function markingOf(node: RawObject): RawObject[] {
  const own = base(node);
  const definition = ownText(node, 'definition') ?? '';
  if (own === undefined) return [];
  const isStatement = ownText(node, 'definition_type')?.toLowerCase() === 'statement';
  return [{ ...own, ...(isStatement ? { definition: { statement: definition } } : { name: definition }) }];
}

export interface StixParts {
  markings: RawObject[];
  /** Who made something: their name alone. */
  signers: RawObject[];
  /** Identities, places and incidents that something is related to. */
  ends: RawObject[];
  /** What was asked for. */
  objects: RawObject[];
}

export function stixPartsOf(nodes: readonly RawObject[]): StixParts {
  const ends = nodes
    .filter(isRelation)
    .flatMap((node) => childrenOf(node, 'from', 'to'))
    // Others come as objects of their own.
    .filter((end) => ownText(end, 'name') !== undefined);
  const all = [...nodes, ...ends];
  return {
    markings: all.flatMap(markingsOf).flatMap(markingOf),
    signers: all.flatMap((node) => childrenOf(node, 'createdBy')).flatMap(objectOf),
    ends: ends.flatMap(objectOf),
    objects: nodes.flatMap((node) => (isRelation(node) ? relationOf(node) : objectOf(node))),
  };
}
