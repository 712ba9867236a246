// Which MISP galaxies Byname reads, as what, and which of them are MISP's own.
import type { EntityKind } from '../../../intel/kinds.ts';

export interface Galaxy {
  kind: EntityKind;
  /** uuid of the cluster file that MISP publishes; a private galaxy of the same type has another. */
  publicId?: string;
  /** Its values are ATT&CK objects of this STIX type, with the same UUIDs. */
  stixType?: string;
  /** Sub-type that every value of the galaxy has. */
  type?: string;
}

const GALAXIES: ReadonlyMap<string, Galaxy> = new Map<string, Galaxy>([
  ['threat-actor', { kind: 'threat-actor', publicId: '7cdff317-a673-4474-84ec-4f1754947823' }],
  ['360net-threat-actor', { kind: 'threat-actor', publicId: '20de4abf-f000-48ec-a929-3cdc5c2f3c23' }],
  ['microsoft-activity-group', { kind: 'threat-actor', publicId: '28b5e55d-acba-4748-a79d-0afa3512689a' }],
  [
    'mitre-intrusion-set',
    {
      kind: 'intrusion-set',
      publicId: '10df003c-7831-11e7-bdb9-971cdd1218df',
      stixType: 'intrusion-set',
    },
  ],
  ['mitre-campaign', { kind: 'campaign', stixType: 'campaign' }],
  ['mitre-malware', { kind: 'malware', stixType: 'malware' }],
  ['mitre-tool', { kind: 'tool', stixType: 'tool' }],
  ['tidal-groups', { kind: 'intrusion-set' }],
  ['tidal-campaigns', { kind: 'campaign' }],
  ['tidal-software', { kind: 'malware' }],
  ['ransomware', { kind: 'malware', publicId: '10cf658b-5d32-4c4b-bb32-61760a640372', type: 'ransomware' }],
  ['malpedia', { kind: 'malware', publicId: '1d1c9af9-37fa-4deb-a928-f9b0abc7354a' }],
  ...['android', 'backdoor', 'banker', 'botnet', 'cryptominers', 'exploit-kit', 'rat', 'stealer'].map(
    (type): [string, Galaxy] => [type, { kind: 'malware', type }],
  ),
  ['tool', { kind: 'tool', publicId: '0d821b68-9d82-4c6d-86a6-1071a9e0f79f' }],
  ['producer', { kind: 'identity', publicId: 'faab7b69-c850-491a-b36c-ba48c1c03279', type: 'producer' }],
]);

/** By the galaxy's type; a galaxy of one's own that says its category is "actor" is read as actors. */
export function galaxyOf(type: string, category: string): Galaxy | undefined {
  return GALAXIES.get(type) ?? (category === 'actor' ? { kind: 'threat-actor' } : undefined);
}

/** Types of all galaxies that are read. */
export const GALAXY_TYPES: readonly string[] = [...GALAXIES.keys()];

const PUBLIC_IDS: ReadonlySet<string> = new Set(
  [...GALAXIES.values()].flatMap(({ publicId }) => publicId ?? []),
);

/** True for the id of a cluster file that MISP publishes. */
export const isPublicGalaxy = (uuid: string): boolean => PUBLIC_IDS.has(uuid);

/** Vendors as MISP's `name-attribution` refers to them: those that gave ten names and more. */
const VENDORS: ReadonlyMap<string, string> = new Map([
  ['d0c33595-b684-45ef-91c3-e2f5ce1a8191', 'Microsoft'],
  ['f9eb432f-2293-48b7-bca4-cc78beb50df0', 'CrowdStrike'],
  ['da5cdcd1-7b15-4371-b7eb-ca32916d2052', 'Mandiant'],
  ['a7119872-bc6b-494b-9f7a-8c50faaf53a9', 'Secureworks'],
  ['cae79680-67a6-4411-903c-f824dbcc813f', 'Proofpoint'],
  ['e9491d3b-2174-47d6-8a15-ecec552d16ae', 'Palo Alto Networks'],
  ['0d4886f9-97e1-4cb2-8822-580fd09540e5', 'Kaspersky'],
  ['3ac8f6fc-9c04-4ebd-bda2-788cc02fe4ed', 'Trend Micro'],
  ['598308b3-5475-48c6-9a2c-676fe1d2c6fb', 'Google'],
  ['0adf6f0f-3795-4de1-9763-1bdd1c31a5d7', 'Cisco Talos'],
  ['3a43aca5-6366-4168-b182-a8afec4550b5', 'ESET'],
  ['ad7032df-0e9a-4ea9-b35c-c68ff854be80', 'Recorded Future'],
  ['e583434b-7fb8-42c8-90ce-89aa8ed35f0c', 'Symantec'],
  ['adb3369a-5683-46b2-bceb-4dafa6526b21', 'Check Point'],
]);

export const vendorOf = (uuid: string): string | undefined => VENDORS.get(uuid.toLowerCase());
