// Which clusters events have met: as galaxies with all that the server knows of them, or only as tags, by name.
import type { Tlp } from '../../../intel/tlp.ts';
import { CAUTIOUS_TLP, parseTlp, stricterTlp } from '../../../intel/tlp.ts';
import type { RawObject } from '../fields.ts';
import { ownText } from '../fields.ts';
import type { RestCluster } from './rest-cluster.ts';
import { listIn, readRestCluster } from './rest-cluster.ts';

/** What an event makes of the TLP of what it names; without `own` it is the feed's default. */
export interface Shared {
  tlp: Tlp;
  isOwn: boolean;
}

export interface MetTag {
  type: string;
  name: string;
  shared: Shared;
}

export interface MetInEvents {
  clusters: { cluster: RestCluster; shared: Shared }[];
  tags: MetTag[];
}

const GALAXY_TAG = /^misp-galaxy:([^="\s]{1,100})="(.{1,600})"$/su;
const TLP_TAG = /^tlp:/i;

const tagsOf = (holder: RawObject): string[] =>
  listIn(holder, 'Tag').flatMap((tag) => ownText(tag, 'name') ?? []);

/** The strictest that the tags say; a TLP tag that can't be read may say anything. */
function tlpIn(tags: readonly string[], base: Tlp | undefined): Tlp | undefined {
  const levels = tags.filter((tag) => TLP_TAG.test(tag)).map((tag) => parseTlp(tag) ?? CAUTIOUS_TLP);
  return levels.reduce<Tlp | undefined>((a, b) => (a === undefined ? b : stricterTlp(a, b)), base);
}

/** An event, its attributes, and those of its objects: galaxies and tags may hang on each. */
const holdersIn = (event: RawObject): RawObject[] => [
  ...listIn(event, 'Attribute'),
  ...listIn(event, 'Object').flatMap((object) => listIn(object, 'Attribute')),
];

const clustersOf = (holder: RawObject): RestCluster[] =>
  listIn(holder, 'Galaxy').flatMap((galaxy) =>
    listIn(galaxy, 'GalaxyCluster').flatMap(
      (cluster) => readRestCluster({ type: ownText(galaxy, 'type'), ...cluster }) ?? [],
    ),
  );

/** `misp-galaxy:threat-actor="Killnet"` → type and name. */
export function galaxyTag(tag: string): { type: string; name: string } | undefined {
  const [, type, name] = GALAXY_TAG.exec(tag) ?? [];
  return type === undefined || name === undefined ? undefined : { type: type.toLowerCase(), name };
}

/** Of several events the one that may be shared most widely counts: the name is known from it. */
function wider(a: Shared, b: Shared): Shared {
  if (a.tlp === b.tlp) return { tlp: a.tlp, isOwn: a.isOwn || b.isOwn };
  return stricterTlp(a.tlp, b.tlp) === a.tlp ? b : a;
}

/** What MISP servers' own people wrote is never shared more widely than the feed's default. */
function sharedAs({ isCustom }: RestCluster, shared: Shared, defaultTlp: Tlp): Shared {
  const isTooWide = isCustom && stricterTlp(shared.tlp, defaultTlp) !== shared.tlp;
  return isTooWide ? { tlp: defaultTlp, isOwn: false } : shared;
}

export function metInEvents(events: readonly RawObject[], defaultTlp: Tlp): MetInEvents {
  const clusters = new Map<string, { cluster: RestCluster; shared: Shared }>();
  const tags = new Map<string, MetTag>();
  const meet = (holder: RawObject, tlp: Tlp | undefined): void => {
    const shared = { tlp: tlp ?? defaultTlp, isOwn: tlp !== undefined };
    for (const cluster of clustersOf(holder)) {
      const now = sharedAs(cluster, shared, defaultTlp);
      const known = clusters.get(cluster.uuid)?.shared ?? now;
      clusters.set(cluster.uuid, { cluster, shared: wider(known, now) });
    }
    for (const tag of tagsOf(holder).flatMap((text) => galaxyTag(text) ?? [])) {
      const key = `${tag.type}=${tag.name.toLowerCase()}`;
      tags.set(key, { ...tag, shared: wider(tags.get(key)?.shared ?? shared, shared) });
    }
  };
  for (const event of events) {
    const tlp = tlpIn(tagsOf(event), undefined);
    meet(event, tlp);
    for (const holder of holdersIn(event)) meet(holder, tlpIn(tagsOf(holder), tlp));
  }
  return { clusters: [...clusters.values()], tags: [...tags.values()] };
}
