// What the TAXII stand-in serves: the data behind the recorded exchanges where it lies beside the project, and a small twin of it.
import { readdirSync } from 'node:fs';
import { makeAttackGroup, makeMitreIdentity, makeStixObject, type StixObject } from '../../make/stix.ts';
import { readShared, sharedPath } from '../../make/shared-data.ts';

export interface StoredObject {
  object: StixObject;
  /** When it came into the collection, ISO 8601. */
  added: string;
}

export interface TaxiiCollectionData {
  id: string;
  about: Record<string, unknown>;
  objects: StoredObject[];
}

export interface TaxiiData {
  discovery: Record<string, unknown>;
  root: Record<string, unknown>;
  collections: TaxiiCollectionData[];
}

/** One exchange as it was recorded. */
export interface Recorded {
  name: string;
  request: { method: string; url: string; headers: Record<string, string>; basic_auth: boolean };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

const FOLDER = 'taxii/http';

export const recordedExchanges = (): Recorded[] =>
  readdirSync(sharedPath(FOLDER))
    .sort()
    .map((name) => ({ name, ...(JSON.parse(readShared(`${FOLDER}/${name}`)) as Omit<Recorded, 'name'>) }));

interface MedallionCollection {
  objects?: StixObject[];
  manifest?: { id: string; date_added: string }[];
  [key: string]: unknown;
}

interface Medallion {
  '/discovery': Record<string, unknown>;
  api1: { information: Record<string, unknown>; collections: MedallionCollection[] };
}

function collectionOf({ objects = [], manifest = [], ...about }: MedallionCollection): TaxiiCollectionData {
  const added = new Map(manifest.map((each) => [each.id, each.date_added]));
  return {
    id: String(about['id']),
    about,
    objects: objects.map((object) => ({ object, added: added.get(object.id) ?? '' })),
  };
}

export function recordedData(): TaxiiData {
  const data = JSON.parse(readShared('taxii/medallion-data.json')) as Medallion;
  return {
    discovery: data['/discovery'],
    root: data.api1.information,
    collections: data.api1.collections.map(collectionOf),
  };
}

export const SMALL_COLLECTION = '11111111-2222-4333-8444-555555555555';

/** A day of August 2024, as TAXII writes it. */
export const dayOf = (day: number): string => new Date(Date.UTC(2024, 7, day)).toISOString();

/** `count` actors "Heron 1", "Heron 2", …, one a day, signed by one identity. */
export function smallData(count = 12): TaxiiData {
  const actors = Array.from({ length: count }, (_, index) =>
    makeAttackGroup(`G90${String(index).padStart(2, '0')}`, `Heron ${index + 1}`, [`Quartz ${index + 1}`]),
  );
  const objects = [
    makeMitreIdentity(),
    ...actors,
    makeStixObject('indicator', { pattern: "[file:name='x']" }),
  ];
  return {
    discovery: { title: 'Small TAXII', description: 'made for tests' },
    root: {
      title: 'Actors',
      versions: ['application/taxii+json;version=2.1'],
      max_content_length: 104_857_600,
    },
    collections: [
      {
        id: SMALL_COLLECTION,
        about: {
          id: SMALL_COLLECTION,
          title: 'Herons',
          description: 'Made for tests.',
          can_read: true,
          can_write: false,
          media_types: ['application/stix+json;version=2.1'],
        },
        objects: objects.map((object, index) => ({ object, added: dayOf(index + 1) })),
      },
      {
        id: '99999999-2222-4333-8444-555555555555',
        about: {
          id: '99999999-2222-4333-8444-555555555555',
          title: 'write only',
          can_read: false,
          can_write: true,
        },
        objects: [],
      },
    ],
  };
}
