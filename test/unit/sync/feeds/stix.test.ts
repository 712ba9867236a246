import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/intel/entity.ts';
import type { Intake } from '../../../../lib/intel/feed.ts';
import { readMade } from '../../../make/read.ts';
import type { StixObject } from '../../../make/stix.ts';
import { makeAttackGroup, makeMitreIdentity, makeStixBundle, makeStixObject } from '../../../make/stix.ts';

const actor = (over: Record<string, unknown> = {}): StixObject =>
  makeStixObject('threat-actor', { name: 'Paper Heron', ...over });

const read = (...objects: unknown[]): Promise<Intake> => readMade(makeStixBundle(objects));
/** The first entity of what is read. */
const readOne = async (...objects: unknown[]): Promise<Entity> => {
  const [entity] = (await read(...objects)).entities;
  if (entity === undefined) throw new Error('nothing was read');
  return entity;
};
const names = ({ names: all }: Entity): string[] => all.map(({ type, value }) => `${type} ${value}`);

describe('names', () => {
  it('are the headline and its aliases, each once', async () => {
    const entity = await readOne(actor({ aliases: ['Paper Heron', 'PAPER HERON', ' Grey  Crane, ', 'R'] }));
    expect(names(entity)).toEqual(['primary Paper Heron', 'alias Grey Crane']);
  });

  it.each<[string, StixObject, string[]]>([
    ['hashtags', makeStixObject('campaign', { name: '#OpHeron' }), ['hashtag #OpHeron']],
    [
      'ATT&CK ids',
      makeAttackGroup('G9001', 'Paper Heron', ['Grey Crane']),
      ['primary Paper Heron', 'alias Grey Crane', 'external-id G9001'],
    ],
    [
      'accounts on public platforms',
      makeStixObject('user-account', {
        account_type: 'twitter',
        account_login: 'heron',
        display_name: 'Heron',
      }),
      ['primary Heron', 'handle @heron'],
    ],
    [
      'channels',
      makeStixObject('channel', { name: 'Heron News', channel_types: ['Telegram'], aliases: ['@heron'] }),
      ['primary Heron News', 'handle @heron'],
    ],
    ['places', makeStixObject('location', { country: 'FR' }), ['primary FR']],
  ])('of %s', async (_, object, expected) => {
    expect(names(await readOne(object))).toEqual(expected);
  });

  it('in other languages are aliases; Japanese descriptions stand beside the English ones', async () => {
    const object = actor({ description: 'A group.' });
    const translation = makeStixObject('language-content', {
      object_ref: object.id,
      contents: {
        ja: { name: 'ペーパーヘロン', description: 'グループ。' },
        ru: { aliases: ['Бумажная Цапля'], description: 'Группа.' },
      },
    });
    const entity = await readOne(object, translation);
    expect(names(entity).slice(1)).toEqual(['alias ペーパーヘロン', 'alias Бумажная Цапля']);
    expect(entity.description).toEqual({ en: 'A group.', ja: 'グループ。' });
  });

  it('of machines name nobody', async () => {
    const root = makeStixObject('user-account', { account_type: 'unix', account_login: 'root' });
    const { entities, counts } = await read(actor(), root);
    expect(entities).toHaveLength(1);
    expect(counts.notUsed).toEqual({ 'user-account (no public platform)': 1 });
  });
});

it('takes over dates, motivation, types and confidence, and says who made it', async () => {
  const team = makeStixObject('identity', { name: 'Example Team', identity_class: 'organization' });
  const { entities, counts } = await read(
    actor({
      created_by_ref: team.id,
      primary_motivation: 'ideology',
      secondary_motivations: ['notoriety'],
      threat_actor_types: ['activist'],
      first_seen: '2021-02-03T00:00:00Z',
      confidence: 60,
    }),
    team,
  );
  expect(entities).toHaveLength(1);
  expect(counts.notUsed).toEqual({ 'identity (producer)': 1 });
  expect(entities[0]).toMatchObject({
    producer: 'Example Team',
    motivations: ['ideology', 'notoriety'],
    types: ['activist'],
    firstSeen: '2021-02-03T00:00:00Z',
    confidence: { value: 60, scale: 'stix' },
  });
});

it('reads STIX 2.0, where labels are the types', async () => {
  const old = {
    type: 'malware',
    id: actor().id.replace('threat-actor', 'malware'),
    name: 'Heron',
    labels: ['bot'],
  };
  expect(await readOne(old)).toMatchObject({ kind: 'malware', types: ['bot'] });
});

it('makes plain text of ATT&CK, and references with dates', async () => {
  const { entities } = await read(
    makeMitreIdentity(),
    makeAttackGroup('G9001', 'Paper Heron', ['Grey Crane']),
  );
  const [group] = entities;
  expect(group?.description).toEqual({ en: 'Paper Heron is a group.' });
  expect(group?.references).toEqual([
    { title: 'mitre-attack G9001', url: 'https://attack.mitre.org/groups/G9001' },
    { title: 'Example. (2020, May 1). A report.', url: 'https://example.com/report', date: '2020-05-01' },
  ]);
  expect(group?.links).toEqual([
    group?.id,
    group?.id.replace(/^stix:intrusion-set--/, 'misp:'),
    'ext:mitre-attack:G9001',
  ]);
});

describe('versions', () => {
  it('the newest of an object counts, wherever it stands', async () => {
    const object = actor();
    const newer = { ...object, name: 'Grey Crane', modified: '2025-01-01T00:00:00.000Z' };
    const { entities, counts } = await read(newer, object);
    expect(entities.map(({ name }) => name)).toEqual(['Grey Crane']);
    expect(counts.notUsed).toEqual({ 'threat-actor (older version)': 1 });
  });

  it('withdrawn objects are counted, and gone', async () => {
    const { entities, counts } = await read(
      actor(),
      actor({ revoked: true }),
      actor({ x_mitre_deprecated: true }),
    );
    expect([entities.length, counts.withdrawn]).toEqual([1, 2]);
  });
});

describe('what is refused', () => {
  it.each<[string, unknown, string]>([
    ['no object', 'text', 'not-an-object'],
    ['no id', { type: 'threat-actor', name: 'Heron' }, 'no-id'],
    ['an id of another type', { ...actor(), type: 'malware' }, 'no-id'],
    ['no name', actor({ name: undefined }), 'no-name'],
    ['a placeholder', actor({ name: '[Unnamed group]' }), 'no-name'],
    ['a name that is a sentence', actor({ name: 'a'.repeat(301) }), 'name-too-long'],
  ])('%s: the object', async (_, object, reason) => {
    const { entities, refusals, counts } = await read(actor(), object);
    expect(entities).toHaveLength(1);
    expect([counts.refused, refusals[0]?.reason]).toEqual([1, reason]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a number for a description', { description: 7 }, 'description'],
    ['a date that is none', { first_seen: 'yesterday' }, 'first_seen'],
    ['confidence out of its scale', { confidence: 101 }, 'confidence'],
    [
      'an address that runs code',
      { external_references: [{ source_name: 'x', url: 'javascript:alert(1)' }] },
      'external_references url: javascript:alert(1)',
    ],
  ])('%s: the field', async (_, over, detail) => {
    const { entities, refusals } = await read(actor(over));
    expect(entities).toHaveLength(1);
    expect(refusals).toMatchObject([{ reason: 'bad-field', detail }]);
    expect(JSON.stringify(entities)).not.toContain('javascript:');
  });

  it('the 501st name', async () => {
    const aliases = Array.from({ length: 600 }, (_, index) => `Heron ${index}`);
    const { entities, refusals } = await read(actor({ aliases }));
    expect(entities[0]?.names).toHaveLength(500);
    expect(refusals.map(({ reason }) => reason)).toEqual(['too-many-names']);
  });

  it('what is longer than anyone reads: cut, or the first of a list', async () => {
    const many = <T>(count: number, of: (index: number) => T): T[] =>
      Array.from({ length: count }, (_, index) => of(index));
    const entity = await readOne(
      actor({
        description: 'x'.repeat(50_000),
        external_references: many(500, (index) => ({
          source_name: 'Report',
          url: `https://example.org/${index}`,
        })),
        goals: many(400, (index) => `goal ${index}`),
        secondary_motivations: many(400, (index) => `motive ${index}`),
      }),
    );
    expect(entity.description?.en.length).toBe(20_000);
    expect(entity.references).toHaveLength(300);
    expect(JSON.stringify(entity).length).toBeLessThan(60_000);
  });

  it('types beyond the 200th, counted together', async () => {
    const odd = Array.from({ length: 300 }, (_, index) => makeStixObject(`x-odd-${index}`));
    const { notUsed } = (await read(actor(), ...odd)).counts;
    expect(Object.keys(notUsed)).toHaveLength(201);
    expect(notUsed['other']).toBe(100);
  });

  it('is listed up to a limit, and counted beyond', async () => {
    const { refusals, counts } = await read(actor(), ...Array.from({ length: 1_500 }, () => 7));
    expect([refusals.length, counts.refused]).toEqual([1_000, 1_500]);
  });
});

it('is not moved by names that mean something to JavaScript', async () => {
  const hostile = JSON.stringify(makeStixBundle([actor(), { ...actor(), type: 'x' }])).replace(
    '"type":"threat-actor"',
    '"type":"threat-actor","__proto__":{"name":"Stolen","revoked":true},"constructor":{"prototype":{"a":1}}',
  );
  const odd = makeStixObject('constructor');
  const { entities } = await readMade(hostile);
  expect(entities.map(({ name }) => name)).toEqual(['Paper Heron']);
  expect((await read(actor(), odd)).counts.notUsed).toEqual({ constructor: 1 });
  expect(Object.prototype).not.toHaveProperty('a');
});

it('reads a TAXII envelope, which is a bundle without a type', async () => {
  expect((await readMade({ more: false, objects: [actor()] })).entities).toHaveLength(1);
});
