import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/intel/entity.ts';
import type { Intake } from '../../../../lib/intel/feed.ts';
import { makeUuid } from '../../../make/entity.ts';
import type { MispValue } from '../../../make/misp.ts';
import { makeMispCluster, makeMispValue, makeSimilar } from '../../../make/misp.ts';
import { readMade } from '../../../make/read.ts';

const read = (values: readonly unknown[], over: Record<string, unknown> = {}): Promise<Intake> =>
  readMade(makeMispCluster(values, over));

const readMeta = async (meta: Record<string, unknown>, value = 'Paper Heron'): Promise<Entity | undefined> =>
  (await read([makeMispValue(value, { meta })])).entities[0];

const shown = (entity: Entity | undefined): string[] =>
  (entity?.names ?? []).map(({ type, value, coinedBy }) =>
    [type, value, ...(coinedBy === undefined ? [] : [`by ${coinedBy}`])].join(' '),
  );

describe('names', () => {
  it.each<[string, string[], string[]]>([
    ['stray signs', [' Grey Crane', 'APT-Q-99,'], ['alias Grey Crane', 'alias APT-Q-99']],
    ['ATT&CK ids', ['G9001'], ['external-id G9001']],
    ['vendors in brackets', ['TG-9999 (SCWX CTU)'], ['alias TG-9999 by SCWX CTU']],
    ['what is no vendor', ['Grey Crane (Group)'], ['alias Grey Crane']],
    ['whole lists', ['One, Two, Three'], ['alias One', 'alias Two', 'alias Three']],
    ['repeats', ['TEMP.Hex', 'TEMP.HEX', 'paper heron'], ['alias TEMP.Hex']],
  ])('are cleaned: %s', async (_, synonyms, expected) => {
    expect(shown(await readMeta({ synonyms })).slice(1)).toEqual(expected);
  });

  it('say who coined them', async () => {
    const entity = await readMeta({
      synonyms: ['Grey Crane', 'UNC0000'],
      'name-attribution': ['Grey Crane:f9eb432f-2293-48b7-bca4-cc78beb50df0', 'Paper Heron:unknown'],
      'origin:UNC0000': 'Mandiant',
      'origin:__proto__': 'Nobody',
    });
    expect(shown(entity)).toEqual([
      'primary Paper Heron',
      'alias Grey Crane by CrowdStrike',
      'alias UNC0000 by Mandiant',
    ]);
  });

  it('of one letter or of nobody are refused, and listed', async () => {
    const { entities, refusals } = await read([
      makeMispValue('[Unnamed group]'),
      makeMispValue('Paper Heron', { meta: { synonyms: ['R'] } }),
    ]);
    expect(entities.map(shown)).toEqual([['primary Paper Heron']]);
    expect(refusals.map(({ reason, detail }) => `${reason} ${detail ?? ''}`)).toEqual([
      'no-name [Unnamed group]',
      'bad-field name: R',
    ]);
  });
});

it('takes over origin, targets, motives and references', async () => {
  const entity = await readMeta({
    country: 'CN',
    'attribution-confidence': '50',
    'cfr-suspected-victims': ['Japan', 'France'],
    'cfr-target-category': 'Government',
    'cfr-type-of-incident': 'Espionage',
    motive: 'Espionage',
    since: '2017',
    refs: ['https://www.example.com/report', 'https://t.me/heron', 'not an address'],
  });
  expect(entity).toMatchObject({
    producer: 'MISP galaxy',
    origin: { country: 'CN', confidence: 50 },
    targets: ['Japan', 'France', 'Government'],
    types: ['Espionage'],
    motivations: ['Espionage'],
    firstSeen: '2017',
    references: [
      { title: 'example.com/report', url: 'https://www.example.com/report' },
      { title: 'hxxps://t[.]me/heron', url: 'https://t.me/heron' },
    ],
  });
});

it('relates by uuid, with the likelihood that MISP gives, each relation once', async () => {
  const [a, b] = [makeUuid(), makeUuid()];
  const { assertions, refusals } = await read([
    { ...makeMispValue('Paper Heron'), uuid: a, related: [makeSimilar(b), makeSimilar(b), { type: 'uses' }] },
  ]);
  expect(assertions).toMatchObject([
    { from: `misp:${a}`, to: `misp:${b}`, type: 'similar', likelihood: 'likely', assertedBy: 'MISP galaxy' },
  ]);
  expect(refusals.map(({ reason }) => reason)).toEqual(['bad-relation']);
});

describe('kinds of galaxies', () => {
  const attack: Partial<MispValue> = {
    meta: { external_id: 'G9001', synonyms: ['Paper Heron', 'Grey Crane'] },
  };

  it('ATT&CK’s are linked with ATT&CK itself', async () => {
    const value = makeMispValue('Paper Heron - G9001', attack);
    const { entities } = await read([value], { type: 'mitre-intrusion-set' });
    expect(entities[0]).toMatchObject({
      kind: 'intrusion-set',
      name: 'Paper Heron',
      links: [`misp:${value.uuid}`, `stix:intrusion-set--${value.uuid}`, 'ext:mitre-attack:G9001'],
    });
    expect(shown(entities[0])).toEqual(['primary Paper Heron', 'external-id G9001', 'alias Grey Crane']);
  });

  it('360’s headline holds a code', async () => {
    const { entities } = await read([makeMispValue('毒云藤 - APT-C-01')], { type: '360net-threat-actor' });
    expect(shown(entities[0])).toEqual(['primary 毒云藤', 'alias APT-C-01']);
  });

  it('software of one name stays apart by its headline', async () => {
    const { entities } = await read([makeMispValue('Heron (ELF)')], { type: 'malpedia' });
    expect(entities[0]?.kind).toBe('malware');
    expect(shown(entities[0])).toEqual(['primary Heron (ELF)', 'alias Heron']);
  });

  it('one’s own galaxy of actors is read as actors', async () => {
    const { entities } = await read([makeMispValue('Paper Heron')], {
      type: 'our-actors',
      category: 'actor',
    });
    expect(entities[0]?.kind).toBe('threat-actor');
  });
});

it('refuses what is no value, and counts what was withdrawn', async () => {
  const value = makeMispValue('Paper Heron');
  const { entities, refusals, counts } = await read([
    value,
    'text',
    { value: 'No id' },
    value,
    makeMispValue('Old', { revoked: true }),
    makeMispValue('Odd', { meta: [] as never }),
  ]);
  expect(entities.map(({ name }) => name)).toEqual(['Paper Heron', 'Odd']);
  expect(refusals.map(({ id, reason }) => `${id} ${reason}`).slice(0, 3)).toEqual([
    'values[1] not-an-object',
    'values[2] no-id',
    'values[3] no-id',
  ]);
  expect(counts).toMatchObject({ withdrawn: 1, refused: 4 });
});
