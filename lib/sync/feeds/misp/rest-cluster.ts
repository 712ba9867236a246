// A galaxy cluster as a MISP server sends it → a value of a galaxy cluster file, which the one reader takes.
import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import type { RawObject } from '../fields.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';
import { MAX_TEXT } from '../limits.ts';
import { isPublicGalaxy } from './galaxies.ts';
import { isUuid } from './uuid.ts';

export interface RestCluster {
  uuid: string;
  /** Of its galaxy: "threat-actor". */
  type: string;
  /** Made on a MISP server, not by the MISP project. */
  isCustom: boolean;
  /** Who made it, where the server says so. */
  organisation?: string;
  value: RawObject;
}

/** Of these the first counts. */
const SINGLE = new Set([
  ...['country', 'attribution-confidence', 'cfr-suspected-state-sponsor', 'since', 'external_id'],
]);

const isYes = (value: unknown): boolean => value === true || value === 1 || value === '1';
const isNo = (value: unknown): boolean => value === false || value === 0 || value === '0';

export const listIn = (object: RawObject, key: string): RawObject[] => {
  const list = ownField(object, key);
  return Array.isArray(list) ? list.filter(isRawObject) : [];
};

function elementsOf(raw: RawObject): Map<string, unknown[]> {
  const elements = new Map<string, unknown[]>();
  for (const element of listIn(raw, 'GalaxyElement')) {
    const [key, value] = [ownText(element, 'key'), ownField(element, 'value')];
    if (key !== undefined) elements.set(key, [...(elements.get(key) ?? []), value]);
  }
  return elements;
}

/** What a file has one of, a server has a list of one of. */
function metaOf(raw: RawObject): RawObject {
  const meta = ownField(raw, 'meta');
  const entries = isRawObject(meta) ? Object.entries(meta) : [...elementsOf(raw)];
  return Object.fromEntries(
    entries.map(([key, value]): [string, unknown] => {
      const isOne = Array.isArray(value) && (value.length === 1 || SINGLE.has(key));
      return [key, isOne ? value[0] : value];
    }),
  );
}

const tagsOf = (relation: RawObject): string[] =>
  listIn(relation, 'Tag').flatMap((tag) => ownText(tag, 'name') ?? []);

const relatedOf = (raw: RawObject): RawObject[] =>
  listIn(raw, 'GalaxyClusterRelation').map((relation) => ({
    'dest-uuid': ownField(relation, 'referenced_galaxy_cluster_uuid'),
    type: ownField(relation, 'referenced_galaxy_cluster_type'),
    tags: tagsOf(relation),
  }));

/** Older versions leave `uuid` empty and have the cluster's own id where newer ones have its galaxy's. */
function uuidOf(raw: RawObject): string | undefined {
  const [uuid, collection] = ['uuid', 'collection_uuid'].map((key) => ownText(raw, key)?.toLowerCase() ?? '');
  if (uuid !== undefined && isUuid(uuid)) return uuid;
  return collection !== undefined && isUuid(collection) && !isPublicGalaxy(collection)
    ? collection
    : undefined;
}

function organisationOf(raw: RawObject): string | undefined {
  const organisations = ['Orgc', 'Org'].map((key) => ownField(raw, key)).filter(isRawObject);
  const names = organisations.map((each) => cutText(cleanLine(ownText(each, 'name') ?? ''), MAX_TEXT));
  return names.find((name) => name !== '');
}

/** A number or a string; the same as long as the cluster is. */
export const versionOf = (raw: RawObject): string => {
  const version = ownField(raw, 'version');
  return typeof version === 'number' || typeof version === 'string' ? String(version).slice(0, 40) : '';
};

/** Undefined for what can't be told apart from others, or belongs to no galaxy. */
export function readRestCluster(raw: RawObject): RestCluster | undefined {
  const galaxy = ownField(raw, 'Galaxy');
  const type = ownText(raw, 'type') ?? (isRawObject(galaxy) ? ownText(galaxy, 'type') : undefined);
  const uuid = uuidOf(raw);
  if (uuid === undefined || type === undefined) return undefined;
  const organisation = organisationOf(raw);
  const value = {
    uuid,
    value: ownField(raw, 'value'),
    description: ownField(raw, 'description'),
    meta: metaOf(raw),
    related: relatedOf(raw),
    revoked: isYes(ownField(raw, 'deleted')),
  };
  return {
    uuid,
    type,
    isCustom: isNo(ownField(raw, 'default')),
    value,
    ...(organisation === undefined ? {} : { organisation }),
  };
}
