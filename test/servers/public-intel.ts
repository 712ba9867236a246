// All real intel that lies beside the project, each piece on a server of its kind, and the feeds to set up for it.
import type { RemoteKind } from '../../lib/intel/sync.ts';
import type { TableReading } from '../../lib/intel/text-reading.ts';
import { readShared } from '../make/shared-data.ts';
import { startFileServer } from './file-server.ts';
import { type Login, NO_LOGIN } from './logins.ts';
import { startMispServer } from './misp-server.ts';
import type { MispData, MispEvent, RestCluster, RestGalaxy } from './misp/data.ts';
import { startTaxiiServer } from './taxii-server.ts';
import { recordedData } from './taxii/data.ts';

export const GALAXIES = [
  ...['threat-actor', 'mitre-intrusion-set', 'microsoft-activity-group', '360net'],
  ...['ransomware', 'tool', 'malpedia', 'producer'],
].map((name) => `misp-galaxy/${name}.json`);
export const BUNDLES = ['attack/enterprise-18.1-actors.stix21.json', 'attack/ics-attack-18.1.json'];
export const MICROSOFT = 'vendor/MicrosoftMapping.json';
export const CHANNELS = 'telegram/telegram_threat_actors.md';
export const EVENTS = ['misp-rest/event_with_galaxies.json', 'misp-rest/event_japanese.json'];

/** As a person would choose the columns in the preview. */
const CHANNELS_READING: TableReading = {
  ...{ as: 'table', delimiter: '|', separator: '', kind: 'channel' },
  columns: ['none', 'handle', 'none', 'name', 'type', 'none'],
  header: ['', 'Telegram', 'Status', 'Threat Actor Name', 'Type of attacks', ''],
};

export interface OfferedFeed {
  /** The file or server. */
  name: string;
  kind: RemoteKind;
  config: Record<string, unknown>;
  login: Login;
}

export interface PublicIntel {
  feeds: OfferedFeed[];
  /** Whether files that have not changed are told from others. */
  setValidators: (on: boolean) => void;
  close: () => Promise<void>;
}

const readJson = (path: string): unknown => JSON.parse(readShared(path));
const eventIn = (path: string): MispEvent => (readJson(path) as { Event: MispEvent }).Event;

/** The index of a server tells tags as links to them. */
const indexedEvents = (): MispEvent[] =>
  (readJson('misp-rest/events_index.json') as (MispEvent & { EventTag: { Tag: object }[] })[]).map(
    (event) => ({
      ...event,
      Tag: event.EventTag.map(({ Tag }) => Tag),
    }),
  );

function mispData(): MispData {
  const galaxy = readJson('misp-rest/galaxy.json') as RestGalaxy & { GalaxyCluster: RestCluster[] };
  const clusters = galaxy.GalaxyCluster.map((cluster) => ({ ...cluster, version: '1', Galaxy: galaxy }));
  return { galaxies: [galaxy], clusters, events: [...EVENTS.map(eventIn), ...indexedEvents()] };
}

/** A static feed whose manifest tells no tags: every event may be of use. */
const eventFiles = (): Map<string, string> => {
  const events = EVENTS.map(eventIn);
  const manifest = events.map(({ uuid, timestamp, info }) => [uuid, { timestamp, info }] as const);
  return new Map([
    ['events/manifest.json', JSON.stringify(Object.fromEntries(manifest))],
    ...events.map((Event) => [`events/${Event.uuid}.json`, JSON.stringify({ Event })] as const),
  ]);
};

export async function startPublicIntel(): Promise<PublicIntel> {
  const paths = [...GALAXIES, ...BUNDLES, MICROSOFT, CHANNELS];
  const all = new Map([...paths.map((path) => [path, readShared(path)] as const), ...eventFiles()]);
  const login = { kind: 'basic', user: 'reader', password: 'secret' } as const;
  const files = await startFileServer((path) => all.get(path));
  const taxii = await startTaxiiServer({ data: recordedData(), login });
  const key = { kind: 'misp-key', key: 'a-key' } as const;
  const misp = await startMispServer({ data: mispData(), login: key });
  const { galaxies } = misp.data;
  const place = { root: taxii.root, collection: taxii.collection, pageSize: 60 };
  const fileFeed = (name: string): OfferedFeed => {
    const reading = name === CHANNELS ? { reading: CHANNELS_READING } : {};
    return { name, kind: 'url', config: { url: `${files.origin}/${name}`, ...reading }, login: NO_LOGIN };
  };
  return {
    feeds: [
      ...paths.map(fileFeed),
      { name: 'medallion', kind: 'taxii', config: place, login },
      { name: 'misp', kind: 'misp', config: { url: misp.origin, galaxies, events: true }, login: key },
      { name: 'misp-feed', kind: 'misp-feed', config: { url: `${files.origin}/events/` }, login: NO_LOGIN },
    ],
    setValidators: (on) => void (files.validators = on),
    close: async () => {
      await Promise.all([files, taxii, misp].map(({ close }) => close()));
    },
  };
}
