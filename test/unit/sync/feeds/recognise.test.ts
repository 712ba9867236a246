import { expect, it } from 'vitest';
import type { IntakeErrorCode } from '../../../../lib/intel/feed.ts';
import { IntakeError } from '../../../../lib/intel/feed.ts';
import { makeMispCluster, makeMispValue } from '../../../make/misp.ts';
import { readMade } from '../../../make/read.ts';
import { makeAttackGroup, makeMitreIdentity, makeStixBundle, makeStixObject } from '../../../make/stix.ts';

const actor = (over: Record<string, unknown> = {}) =>
  makeStixObject('threat-actor', { name: 'Paper Heron', ...over });

const codeOf = async (text: string): Promise<IntakeErrorCode | 'taken'> => {
  try {
    await readMade(text);
    return 'taken';
  } catch (error) {
    if (error instanceof IntakeError) return error.code;
    throw error;
  }
};

it.each<[string, string, IntakeErrorCode]>([
  ['nothing', '', 'empty'],
  ['blanks', ' \n\ufeff', 'empty'],
  ['a web page', '<!doctype html><title>Not found</title>', 'unknown-format'],
  ['a file cut off', JSON.stringify(makeStixBundle([actor()])).slice(0, -5), 'not-json'],
  ['JSON of another kind', '{"hello":"world"}', 'unknown-format'],
  ['a list', '[1,2,3]', 'unknown-format'],
  ['an archive', `PK\u0003\u0004\0${'x\u0001'.repeat(500)}`, 'not-text'],
  ['a text full of controls', 'a\u0001b\u0002c\u0003,d\n'.repeat(20), 'not-text'],
  ['JSON with a NUL', '{"type":"bundle\0"}', 'not-text'],
  ['null', 'null', 'needs-choice'],
  ['a text that may be anything', 'Not found', 'needs-choice'],
  ['a bundle of nothing', JSON.stringify(makeStixBundle([])), 'nothing-usable'],
  [
    'a bundle of kinds without use',
    JSON.stringify(makeStixBundle([makeStixObject('indicator')])),
    'nothing-usable',
  ],
  ['a galaxy of another subject', JSON.stringify(makeMispCluster([], { type: 'cancer' })), 'nothing-usable'],
  ['a tower of brackets', '['.repeat(100_000), 'too-deep'],
  ['a tower inside an object', `{"objects":[${'{"a":'.repeat(70)}1${'}'.repeat(70)}]}`, 'too-deep'],
])('%s is refused as a whole: %s', async (_, text, code) => {
  expect(await codeOf(text)).toBe(code);
});

it('does not take brackets in strings for nesting', async () => {
  const description = `${'['.repeat(500)} \\" ${'{'.repeat(500)}\\`;
  const { entities } = await readMade(makeStixBundle([actor({ description })]));
  expect(entities).toHaveLength(1);
});

it('reads past a byte order mark', async () => {
  const { entities } = await readMade(`\ufeff${JSON.stringify(makeStixBundle([actor()]))}`);
  expect(entities).toHaveLength(1);
});

it('takes the file name for a title where the intel has none', async () => {
  const { title } = await readMade(makeStixBundle([actor()]), { fileName: 'team intel.json' });
  expect(title).toBe('team intel');
});

it('shows progress and pauses in slices', async () => {
  const seen: number[] = [];
  let pauses = 0;
  await readMade(makeStixBundle(Array.from({ length: 700 }, () => actor())), {
    onProgress: (done, total) => seen.push(done / total),
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  });
  expect(seen).toEqual([300 / 700, 600 / 700, 1]);
  expect(pauses).toBeGreaterThan(3);
});

const mitre = makeMitreIdentity();
const group = makeAttackGroup('G9001', 'Paper Heron');

it.each<[string, unknown, string]>([
  ["MISP's own galaxy", makeMispCluster([makeMispValue('Paper Heron')]), 'CLEAR'],
  [
    'a galaxy of the same type that is not MISP’s',
    makeMispCluster([makeMispValue('Paper Heron')], { uuid: '11111111-1111-4111-8111-111111111111' }),
    'AMBER+STRICT',
  ],
  ['ATT&CK', makeStixBundle([mitre, group]), 'CLEAR'],
  ['ATT&CK with an actor of one’s own', makeStixBundle([mitre, group, actor()]), 'AMBER+STRICT'],
  ['other STIX', makeStixBundle([actor()]), 'AMBER+STRICT'],
])('counts %s by itself as %s', async (_, file, tlp) => {
  const { defaultTlp, entities } = await readMade(file);
  expect(defaultTlp).toBe(tlp);
  expect(entities.every((entity) => entity.tlp === tlp && entity.tlpOwn === undefined)).toBe(true);
});

it('counts unmarked objects as the user says', async () => {
  const { defaultTlp, entities } = await readMade(makeStixBundle([actor()]), { defaultTlp: 'GREEN' });
  expect([defaultTlp, entities[0]?.tlp]).toEqual(['GREEN', 'GREEN']);
});

it('takes the first 200 of a list in a field', async () => {
  const many = Array.from({ length: 300 }, (_, index) => `motive ${index}`).join(',');
  const { entities } = await readMade(`name,motivation\nPaper Heron,"${many}"\n`, { fileName: 'a.csv' });
  expect(entities[0]?.motivations).toHaveLength(200);
});
