// Whatever a server sends: a run goes on, or ends with a FeedError; kept answers are read, or refused with an IntakeError.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntakeError } from '../../../../lib/intel/feed.ts';
import { misp } from '../../../../lib/sync/feeds/misp.ts';
import { mispFeed } from '../../../../lib/sync/feeds/misp-feed.ts';
import { exploreMisp } from '../../../../lib/sync/feeds/misp/explore.ts';
import { openCti } from '../../../../lib/sync/feeds/opencti.ts';
import { exploreOpenCti } from '../../../../lib/sync/feeds/opencti/explore.ts';
import type { Explorer, FeedAnswer, Json, RemoteFeed } from '../../../../lib/sync/feeds/remote.ts';
import { FeedError } from '../../../../lib/sync/feeds/remote.ts';
import { taxii } from '../../../../lib/sync/feeds/taxii.ts';
import { exploreTaxii } from '../../../../lib/sync/feeds/taxii/explore.ts';
import { expectClean } from '../../../make/clean.ts';
import { mutated } from '../../../make/hostile.ts';
import { runs } from '../../../make/runs.ts';

const URL_OF_FEED = 'https://intel.example.org/';
const UUID = '7cdff317-a673-4474-84ec-4f1754947823';

interface Kind {
  name: string;
  feed: RemoteFeed<unknown>;
  config: unknown;
}

const kindOf = <Config>(name: string, feed: RemoteFeed<Config>, configured: unknown): Kind => {
  const config = feed.readConfig(configured);
  if (config === undefined) throw new Error(name);
  // What is read with one kind is only ever given to the same kind.
  return { name, feed: feed as unknown as RemoteFeed<unknown>, config };
};

const KINDS: readonly Kind[] = [
  kindOf('taxii', taxii, { root: URL_OF_FEED, collection: 'a' }),
  kindOf('misp', misp, { url: URL_OF_FEED, galaxies: [{ uuid: UUID, type: 'threat-actor' }], events: true }),
  kindOf('misp events', misp, { url: URL_OF_FEED, galaxies: [], events: true }),
  kindOf('misp-feed', mispFeed, { url: URL_OF_FEED }),
  kindOf('opencti', openCti, { url: URL_OF_FEED }),
];

const KEYS = [
  ...['id', 'uuid', 'type', 'value', 'name', 'tag_name', 'timestamp', 'version', 'modified', 'Tag', 'Galaxy'],
  ...['GalaxyCluster', 'GalaxyElement', 'GalaxyClusterRelation', 'Attribute', 'Object', 'meta', 'key'],
  ...['standard_id', 'relationship_type', 'from', 'to', 'createdBy', 'objectMarking', 'externalReferences'],
  ...['edges', 'node', 'pageInfo', 'hasNextPage', 'endCursor', 'more', 'next', '__proto__', 'constructor'],
];
const TEXTS = [
  ...[
    UUID,
    `threat-actor--${UUID}`,
    `relationship--${UUID}`,
    'threat-actor',
    'tlp:red',
    'TLP:GREEN',
    '1724745600',
  ],
  ...['misp-galaxy:threat-actor="Heron"', '2024-08-27T00:00:00.000Z', '', '\ud800'],
];

/** JSON with the words that our readers look for. */
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<Json>(...TEXTS, null, true, false, 0, -1, 1e300),
    fc.string(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('json'), { maxKeys: 8 }),
  ),
}));

/** Something that could be read, with anything over it. */
const spoilt = (sound: Record<string, Json>): fc.Arbitrary<Json> =>
  fc.oneof(
    json,
    fc.dictionary(fc.constantFrom(...KEYS), json, { maxKeys: 4 }).map((over) => ({ ...sound, ...over })),
  );

const ACTOR = `threat-actor--${UUID}`;
const CLUSTER = { uuid: UUID, type: 'threat-actor', value: 'Heron' };
const EVENT = {
  uuid: UUID,
  timestamp: '1724745600',
  Tag: [{ name: 'misp-galaxy:threat-actor="Otter"' }],
  Galaxy: [{ type: 'threat-actor', GalaxyCluster: [CLUSTER] }],
};

/** Kept answers of some kind, and of another. */
const kept: fc.Arbitrary<Json> = fc.oneof(
  json,
  spoilt({ type: 'threat-actor', id: ACTOR, name: 'Heron' }).map((object) => ({ objects: [object] })),
  spoilt(CLUSTER).map((cluster) => ({ response: [{ GalaxyCluster: cluster }] })),
  spoilt(EVENT).map((event) => ({ response: [{ Event: event }] })),
  spoilt(EVENT).map((event) => ({ Event: event })),
  spoilt({ standard_id: ACTOR, entity_type: 'Threat-Actor-Group', name: 'Heron' }).map((node) => ({
    data: { stixDomainObjects: { edges: [{ node }], pageInfo: { hasNextPage: false } } },
  })),
);

const bodies = fc.oneof(
  fc.string(),
  kept.map((value) => JSON.stringify(value)),
  json.map((value) => JSON.stringify({ objects: [value], more: true, next: 'x' })),
  json.map((value) => JSON.stringify({ [UUID]: value })),
  fc
    .tuple(json, json)
    .map(([node, pageInfo]) =>
      JSON.stringify({ data: { stixDomainObjects: { edges: [{ node }], pageInfo }, about: node } }),
    ),
  json.map((value) => JSON.stringify({ errors: [value], data: value })),
  json.map((value) => JSON.stringify({ api_roots: value, collections: value, versions: [], can_read: true })),
);

const answers: fc.Arbitrary<FeedAnswer> = fc.record({
  status: fc.constantFrom(200, 200, 200, 200, 204, 302, 304, 400, 401, 403, 404, 406, 429, 500),
  headers: fc.dictionary(
    fc.constantFrom('content-type', 'etag', 'x-taxii-date-added-last'),
    fc.constantFrom('application/json', 'soon', '2024-08-27T00:00:00.123456Z'),
  ),
  body: bodies,
});

const stored = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Answers one after the other, until the run ends or fails. */
function run({ feed, config }: Kind, given: readonly FeedAnswer[]): void {
  let { progress } = feed.begin(config, undefined, 0);
  try {
    for (const answer of given) {
      const step = feed.take(config, stored(progress), answer);
      if (!('next' in step)) return;
      expect(new URL(step.next.url).host).toBe('intel.example.org');
      progress = step.progress;
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
}

const options = {
  defaultTlp: 'RED',
  fallbackTitle: 'A feed',
  onProgress: () => undefined,
  pause: () => Promise.resolve(),
} as const;

describe.each(KINDS)('$name', (kind) => {
  it('bears any answers', () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 6 }), (given) => run(kind, given)),
      runs(2_000),
    );
  });

  it('goes on from what lies in the store, or says that it can’t', () => {
    const { progress } = kind.feed.begin(kind.config, undefined, 0);
    fc.assert(
      fc.property(mutated(progress), answers, (kept, answer) => {
        try {
          const step = kind.feed.take(kind.config, kept as Json, answer);
          if ('next' in step) expect(new URL(step.next.url).protocol).toBe('https:');
          kind.feed.resume?.(kind.config, kept as Json);
        } catch (error) {
          if (!(error instanceof FeedError)) throw error;
        }
      }),
      runs(1_000),
    );
  });

  it('reads any kept answers', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(kept, { maxLength: 4 }), async (given) => {
        const texts = given.map((body) => JSON.stringify(body));
        const { entities, counts } = await kind.feed.read(kind.config, texts, options);
        expect(counts.entities).toBe(entities.length);
        expectClean(entities);
        found += entities.length;
      }),
      runs(1_500),
    );
    expect(found).toBeGreaterThan(100);
  });

  it('refuses kept answers that are no JSON', async () => {
    await expect(kind.feed.read(kind.config, ['{"objects":['], options)).rejects.toThrow(IntakeError);
    await expect(kind.feed.read(kind.config, ['['.repeat(100_000)], options)).rejects.toThrow('too-deep');
  });

  it.each([null, 7, 'x', [], {}, { what: 'else' }])('begins with any memory: %j', (memory) => {
    expect(kind.feed.begin(kind.config, memory as Json, 0).isFull).toBe(true);
  });
});

it.each<[string, Explorer<unknown>]>([
  ['TAXII', exploreTaxii],
  ['MISP', exploreMisp],
  ['OpenCTI', exploreOpenCti],
])('looking around for %s bears any answers', (_, explorer) => {
  fc.assert(
    fc.property(fc.array(answers, { maxLength: 6 }), (given) => {
      let { progress } = explorer.begin(URL_OF_FEED);
      try {
        for (const answer of given) {
          const step = explorer.take(stored(progress), answer);
          if ('found' in step) return;
          expect(new URL(step.next.url).host).toBe('intel.example.org');
          progress = step.progress;
        }
      } catch (error) {
        if (!(error instanceof FeedError)) throw error;
      }
    }),
    runs(2_000),
  );
});
