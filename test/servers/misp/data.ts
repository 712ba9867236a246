// What the MISP stand-in serves: galaxies and their clusters in the shape of the REST API, and events that are tagged with them.
import { makeUuid } from '../../make/entity.ts';

export interface GalaxyFile {
  uuid: string;
  type: string;
  name: string;
  description?: string;
  version: number;
  values: {
    uuid: string;
    value: string;
    description?: string;
    revoked?: boolean;
    meta?: Record<string, unknown>;
    related?: { 'dest-uuid': string; type: string; tags?: string[] }[];
  }[];
}

export type RestCluster = Record<string, unknown> & { uuid: string; type: string; version: string };
export type MispEvent = Record<string, unknown> & { uuid: string; timestamp: string };

export interface RestGalaxy {
  id: string;
  uuid: string;
  type: string;
  name: string;
  description: string;
}

export interface MispData {
  galaxies: RestGalaxy[];
  /** Each with `Galaxy`, `GalaxyElement` and `GalaxyClusterRelation` inside. */
  clusters: RestCluster[];
  events: MispEvent[];
}

const elementsOf = (meta: Record<string, unknown>): { key: string; value: unknown }[] =>
  Object.entries(meta).flatMap(([key, value]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value]).map((each) => ({ key, value: each })),
  );

/** A galaxy cluster file as a MISP server has it in its database. */
export function restGalaxy(file: GalaxyFile, id = '1'): { galaxy: RestGalaxy; clusters: RestCluster[] } {
  const galaxy = {
    id,
    uuid: file.uuid,
    type: file.type,
    name: file.name,
    description: file.description ?? '',
  };
  const clusters = file.values.map((value, index) => ({
    id: String(index + 1),
    uuid: value.uuid,
    collection_uuid: file.uuid,
    type: file.type,
    value: value.value,
    tag_name: `misp-galaxy:${file.type}="${value.value}"`,
    description: value.description ?? '',
    galaxy_id: id,
    source: 'MISP Project',
    authors: ['Various'],
    version: String(file.version),
    distribution: '3',
    default: true,
    deleted: false,
    Galaxy: galaxy,
    GalaxyElement: elementsOf(value.meta ?? {}),
    GalaxyClusterRelation: (value.related ?? []).map((related) => ({
      galaxy_cluster_uuid: value.uuid,
      referenced_galaxy_cluster_uuid: related['dest-uuid'],
      referenced_galaxy_cluster_type: related.type,
      Tag: (related.tags ?? []).map((name) => ({ name })),
    })),
  }));
  return { galaxy, clusters };
}

/** A cluster that somebody made on their server. */
export function makeCustomCluster(galaxy: RestGalaxy, value: string, over: object = {}): RestCluster {
  const uuid = makeUuid();
  return {
    uuid,
    type: galaxy.type,
    value,
    tag_name: `misp-galaxy:${galaxy.type}="${uuid}"`,
    description: 'Made on our server.',
    version: '1724745600',
    distribution: '0',
    default: false,
    deleted: false,
    Galaxy: galaxy,
    Orgc: { name: 'Our Team', uuid: makeUuid() },
    GalaxyElement: [{ key: 'synonyms', value: `${value} Crew` }],
    GalaxyClusterRelation: [],
    ...over,
  };
}

/** `day` of August 2024 as epoch seconds. */
export const secondOf = (day: number): number => Date.UTC(2024, 7, day) / 1_000;

export const makeMispEvent = (day: number, tags: readonly string[], over: object = {}): MispEvent => ({
  uuid: makeUuid(),
  info: `Report of day ${day}`,
  date: `2024-08-${String(day).padStart(2, '0')}`,
  timestamp: String(secondOf(day)),
  Orgc: { name: 'CIRCL' },
  Tag: tags.map((name) => ({ name, colour: '#0088cc' })),
  Galaxy: [],
  Attribute: [],
  Object: [],
  ...over,
});

export const THREAT_ACTORS: GalaxyFile = {
  uuid: '7cdff317-a673-4474-84ec-4f1754947823',
  type: 'threat-actor',
  name: 'Threat Actor',
  version: 300,
  values: Array.from({ length: 7 }, (_, index) => ({
    uuid: makeUuid(),
    value: `Heron ${index + 1}`,
    description: `The actor number ${index + 1}.`,
    meta: {
      synonyms: [`Quartz ${index + 1}`, `G90${String(index).padStart(2, '0')}`],
      refs: ['https://example.com/report'],
      country: 'FR',
      'attribution-confidence': '50',
      'cfr-suspected-victims': ['Japan'],
    },
  })),
};

export function smallMisp(): MispData {
  const { galaxy, clusters } = restGalaxy(THREAT_ACTORS);
  const sectors = restGalaxy(
    { ...THREAT_ACTORS, uuid: makeUuid(), type: 'sector', name: 'Sector', values: [] },
    '2',
  );
  return { galaxies: [galaxy, sectors.galaxy], clusters, events: [] };
}
