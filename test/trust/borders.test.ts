// Everything that comes in from a page, a file, a server or the store is checked at a border. Whatever comes, the checks say
// yes or no; they never throw and let nothing through that isn't of their contract.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IntakeError } from '../../lib/intel/feed.ts';
import { readMuteFile } from '../../lib/intel/mute-file.ts';
import { dossierIdIn } from '../../lib/intel/dossier-address.ts';
import { compileLexicon } from '../../lib/match/compile.ts';
import { DocumentContext } from '../../lib/match/document-context.ts';
import { findInDocument } from '../../lib/match/document.ts';
import { LexiconError, openLexicon } from '../../lib/match/lexicon.ts';
import { readToCard } from '../../lib/messages/check-card.ts';
import { readExtensionRequest } from '../../lib/messages/check-extension.ts';
import { readImportRequest } from '../../lib/messages/check-import.ts';
import { readPageRequest } from '../../lib/messages/check-page.ts';
import { readPostSaid } from '../../lib/reading/post-said.ts';
import { readSettings } from '../../lib/settings/check.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { readIntelFile } from '../../lib/sync/feeds/recognise.ts';
import { expectClean } from '../make/clean.ts';
import { anyJson, mutated } from '../make/hostile.ts';
import { makeMispCluster, makeMispValue, makeSimilar } from '../make/misp.ts';
import { runs } from '../make/runs.ts';
import {
  makeAttackGroup,
  makeMitreIdentity,
  makeStixBundle,
  makeStixObject,
  makeStixRelation,
} from '../make/stix.ts';

/** A reader, and what it takes as good. */
const READERS: [name: string, read: (value: unknown) => unknown, sample: unknown][] = [
  [
    'a page’s request',
    readPageRequest,
    {
      type: 'find',
      seq: 1,
      text: 'UserSec',
      context: '',
      peers: { site: 'telegram-k', places: [0, 7], said: ['@usersec'] },
    },
  ],
  ['a page’s report', readPageRequest, { type: 'seen', version: 1, mentions: [5, 2], changed: false }],
  [
    'a page’s posts',
    readPageRequest,
    { type: 'met', version: 1, posts: [{ place: '1', said: {}, mentions: [5], answered: [6] }] },
  ],
  ['highlight names', readPageRequest, { type: 'hello', marks: 'a' }],
  [
    'a request of our pages',
    readExtensionRequest,
    { type: 'mute', wish: { name: 'Play', type: 'alias', term: 'day' }, tabId: 3 },
  ],
  [
    'a piece of an import',
    readImportRequest,
    { type: 'begin', fileName: 'a.json', size: 5, defaultTlp: 'auto' },
  ],
  ['a message to the card', readToCard, { type: 'load', version: 1, mention: 4, text: 'UserSec' }],
  [
    'a post',
    readPostSaid,
    {
      site: 'telegram-k',
      address: 'https://web.telegram.org/k/',
      chat: '-100123',
      date: '1724755332',
      text: 'x',
    },
  ],
];

describe.each(READERS)('%s', (_, read, sample) => {
  test('anything is read or refused', () => {
    expect(read(sample)).toBeDefined();
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(read(value)).toBeUndefined();
      }),
      runs(1_000),
    );
    let taken = 0;
    fc.assert(
      fc.property(mutated(sample), (value) => {
        const message = read(value);
        if (message === undefined) return;
        taken += 1;
        // Made anew of what its contract names, and of nothing that comes along with it.
        expect(message).not.toBe(value);
        expect(read(Object.assign({}, value, { more: 1 }))).toEqual(message);
      }),
      runs(1_000),
    );
    expect(taken).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('settings can be used, whatever lies in storage', () => {
  fc.assert(
    fc.property(fc.oneof(anyJson, mutated(DEFAULT_SETTINGS)), (stored) => {
      const settings = readSettings(stored);
      expect(Object.keys(settings).toSorted()).toEqual(Object.keys(DEFAULT_SETTINGS).toSorted());
      expect(settings.hoverDelay).toBeGreaterThanOrEqual(0);
    }),
    runs(1_000),
  );
});

test('a file of mutes is taken, or refused with a reason', () => {
  const file = { format: 'byname-mutes', version: 1, mutes: [{ name: 'Play', scope: 'everywhere' }] };
  fc.assert(
    fc.property(
      fc.oneof(
        mutated(file).map((json) => JSON.stringify(json)),
        fc.string(),
      ),
      (text) => {
        readMuteFile(text, 0);
      },
    ),
    runs(1_000),
  );
});

test('an address of a dossier names something or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (hash) => {
      expect(['string', 'undefined']).toContain(typeof dossierIdIn(`#${hash}`));
    }),
    runs(1_000),
  );
});

const actor = makeStixObject('threat-actor', {
  name: 'Paper Heron',
  aliases: ['Iron Lantern', '#PaperHeron'],
  description: 'A <b>group</b>.',
  external_references: [{ source_name: 'x', url: 'https://example.org/report', external_id: 'G1234' }],
  first_seen: '2020-01-01T00:00:00Z',
});
const other = makeStixObject('malware', { name: 'Lantern Loader', is_family: true });
const SAMPLES: [name: string, sample: unknown][] = [
  [
    'STIX',
    makeStixBundle([
      actor,
      other,
      makeStixRelation(actor, 'uses', other),
      makeMitreIdentity(),
      makeAttackGroup('G0999', 'Copper Owl', ['Owl']),
    ]),
  ],
  [
    'a MISP galaxy',
    makeMispCluster([
      makeMispValue('Paper Heron', {
        description: 'x',
        meta: {
          synonyms: ['Iron Lantern'],
          refs: ['https://example.org/'],
          country: 'DE',
          'attribution-confidence': '50',
        },
        related: [makeSimilar('7cdff317-a673-4474-84ec-4f1754947824')],
      }),
    ]),
  ],
];

describe.each(SAMPLES)('%s', (_, sample) => {
  test('what comes out of a file is clean, whatever is in it', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(mutated(sample), async (json) => {
        try {
          const { entities } = await readIntelFile(JSON.stringify(json), {
            defaultTlp: 'auto',
            fileName: 'x.json',
          });
          taken += entities.length;
          expectClean(entities);
        } catch (error) {
          if (!(error instanceof IntakeError)) throw error;
        }
      }),
      runs(600),
    );
    expect(taken).toBeGreaterThan(50);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

const ENTITIES = [
  {
    pk: 1,
    kind: 'threat-actor',
    tlp: 'CLEAR',
    names: [
      { value: 'Paper Heron', type: 'primary' },
      { value: '@heron', type: 'handle', platform: 'telegram' },
    ],
  },
  { pk: 2, kind: 'malware', tlp: 'CLEAR', names: [{ value: 'Play', type: 'primary' }] },
] as const;

test('a lexicon that was changed anywhere is refused', () => {
  const bytes = new Uint8Array(compileLexicon(ENTITIES, 7));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const harmed = bytes.slice();
      harmed[at] = (harmed[at] ?? 0) ^ by;
      try {
        // The magic, the version and the sizes are covered, too.
        openLexicon(harmed.buffer);
        expect.unreachable(`byte ${at}`);
      } catch (error) {
        if (!(error instanceof LexiconError)) throw error;
      }
    }),
    runs(1_000),
  );
});

test('a context that a page makes up is read as far as it can be', () => {
  const lexicon = openLexicon(compileLexicon(ENTITIES, 7));
  const token = fc.stringMatching(/^7:[-_!0-9a-z :]{0,60}$/);
  fc.assert(
    fc.property(fc.oneof(token, fc.string(), fc.constant('7:' + '-1'.repeat(20_000))), (context) => {
      findInDocument(lexicon, 'Play by Paper Heron, @heron', DocumentContext.read(context, 7));
    }),
    runs(500),
  );
});
