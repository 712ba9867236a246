// What intel can be about: kinds as in STIX 2.1 and OpenCTI.

export const ENTITY_KINDS = [
  'threat-actor',
  'intrusion-set',
  'campaign',
  'narrative',
  'incident',
  'malware',
  'tool',
  'channel',
  'user-account',
  'identity',
  'location',
  'report',
] as const;

export type EntityKind = (typeof ENTITY_KINDS)[number];

/**
 * How a mark looks; kinds that a reader tells apart at a glance share one.
 * `other` only competes for the match: it is painted when the user switches its kind on.
 */
export const MARK_CLASSES = ['actor', 'campaign', 'channel', 'other'] as const;

export type MarkClass = (typeof MARK_CLASSES)[number];

const CLASS_OF_KIND: Record<EntityKind, MarkClass> = {
  'threat-actor': 'actor',
  'intrusion-set': 'actor',
  campaign: 'campaign',
  narrative: 'campaign',
  incident: 'other',
  malware: 'other',
  tool: 'other',
  channel: 'channel',
  'user-account': 'channel',
  identity: 'other',
  location: 'other',
  report: 'other',
};

export const markClassOf = (kind: EntityKind): MarkClass => CLASS_OF_KIND[kind];

/** Kinds that different producers use for the same thing; every other kind stands for itself. */
const SAME_THING: Partial<Record<EntityKind, string>> = {
  'threat-actor': 'actor',
  'intrusion-set': 'actor',
  malware: 'software',
  tool: 'software',
};

/** Two entities that differ in this can't be one thing. */
export const thingOf = (kind: EntityKind): string => SAME_THING[kind] ?? kind;

export const isActor = (kind: EntityKind): boolean => markClassOf(kind) === 'actor';
