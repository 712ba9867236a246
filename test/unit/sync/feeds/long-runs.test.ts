// A sign that is repeated two hundred thousand times costs what it is long. A pattern that is tried from each place in such a run takes the
// square of its length: one field of a feed would hold up the background for hours.
import { describe, expect, test } from 'vitest';
import { IntakeError } from '../../../../lib/intel/feed.ts';
import type { ColumnUse, TextReading } from '../../../../lib/intel/text-reading.ts';
import { readIntelFile } from '../../../../lib/sync/feeds/recognise.ts';
import { makeMispCluster, makeMispValue } from '../../../make/misp.ts';
import { makeStixBundle, makeStixObject } from '../../../make/stix.ts';

const LONG = 200_000;
/** Each begins and ends with something else, so that it can't be trimmed, and a pattern for its end fails. */
const RUNS = [',', ';', '|', ' ', '-', ')', '.', ' #'].map((sign) => `a${sign.repeat(LONG)}x`);
const LINE_SEPARATOR = '\u2028';

type File = readonly [where: string, textWith: (run: string) => string, reading?: TextReading];

const heron = (over: Record<string, unknown>, ...others: object[]): string =>
  JSON.stringify(
    makeStixBundle([makeStixObject('threat-actor', { name: 'Paper Heron', ...over }), ...others]),
  );
const MARKING = 'marking-definition--11111111-1111-4111-8111-111111111111';
const marked = (definition: object): string =>
  heron({ object_marking_refs: [MARKING] }, { type: 'marking-definition', id: MARKING, definition });
const inMeta = (key: string, asList: boolean): File => [
  `${key} of a MISP galaxy`,
  (run) =>
    JSON.stringify(
      makeMispCluster([makeMispValue('Paper Heron', { meta: { [key]: asList ? [run] : run } })]),
    ),
];
const inColumn = (use: ColumnUse): File => [
  `a column of the use ${use}`,
  (run) => `Paper Heron,"${run}"\n`,
  { as: 'table', delimiter: ',', separator: '', kind: 'threat-actor', columns: ['name', use] },
];

const FILES: readonly File[] = [
  ...['description', 'x_opencti_reliability', 'contact_information', 'first_seen'].map((key): File => [
    `${key} in STIX`,
    (run) => heron({ [key]: run }),
  ]),
  ...['aliases', 'labels'].map((key): File => [`${key} in STIX`, (run) => heron({ [key]: [run] })]),
  ['a name in STIX', (run) => heron({}, makeStixObject('threat-actor', { name: run }))],
  ['a TLP marking', (run) => marked({ tlp: run })],
  ['a statement', (run) => marked({ statement: `TLP:${run}` })],
  ['a source in STIX', (run) => heron({ external_references: [{ source_name: run, description: run }] })],
  inMeta('synonyms', true),
  inMeta('links', true),
  inMeta('ransomnotes', true),
  inMeta('country', false),
  [
    'Microsoft’s other names',
    (run) =>
      JSON.stringify([{ 'Threat actor name': 'Paper Heron', 'Origin/Threat': run, 'Other names': run }]),
  ],
  ...(['aliases', 'reference', 'reliability', 'credibility', 'tlp', 'pap', 'handle', 'country'] as const).map(
    inColumn,
  ),
  [
    'a line of a list',
    (run) => `Paper Heron\nOther ${run}${LINE_SEPARATOR}\nThird = ${run}\n`,
    { as: 'list', kind: 'threat-actor' },
  ],
];

const CASES = FILES.map(([where, textWith, reading]) => ({ where, textWith, reading }));

describe.each(CASES)('$where', ({ textWith, reading }) => {
  test('is read in time, or refused', async () => {
    for (const run of RUNS) {
      const options = { defaultTlp: 'CLEAR', fileName: 'x', ...(reading && { reading }) } as const;
      const read = readIntelFile(textWith(run), options).catch((error: unknown) => error);
      expect(await read).toSatisfy(
        (said: unknown) => said instanceof IntakeError || JSON.stringify(said).includes('Paper Heron'),
      );
    }
  });
});
