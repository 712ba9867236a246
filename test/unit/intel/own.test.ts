import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../lib/intel/entity.ts';
import { MAX_NAME } from '../../../lib/intel/names.ts';
import {
  addOwnName,
  attachedTo,
  attachOwnName,
  changeOwnFacts,
  changeOwnName,
  cleanOwnName,
  followTarget,
  isOwn,
  makeOwnEntity,
  makeOwnId,
  ownNameType,
  putBackOwnName,
  removeOwnName,
  type OwnName,
} from '../../../lib/intel/own.ts';
import { platformOfHost } from '../../../lib/intel/platforms.ts';
import { makeEntity } from '../../make/entity.ts';

const THEN = '2026-01-02T00:00:00.000Z';
const NOW = '2026-01-03T00:00:00.000Z';

const alias = (value: string, over: Partial<OwnName> = {}): OwnName => ({ value, type: 'alias', ...over });
const valuesOf = (entity: Entity | undefined): string[] | undefined =>
  entity?.names.map(({ value }) => value);

const heron = makeEntity({
  id: 'stix:heron',
  name: 'Paper Heron',
  tlp: 'AMBER',
  links: ['stix:heron', 'ext:x:1'],
});
const attached = attachOwnName('own:a', alias('Quartz Moth', { metAt: 'news.example' }), heron, THEN);
const made = makeOwnEntity(
  'own:b',
  alias('Glass Otter'),
  { kind: 'campaign', tlp: 'RED', note: 'seen twice' },
  THEN,
);

test('a name for a feed’s entity is an entity of its own, linked with that one, and takes what it is', () => {
  expect(attached).toMatchObject({
    id: 'own:a',
    kind: 'threat-actor',
    name: 'Paper Heron',
    names: [{ value: 'Quartz Moth', type: 'alias', producer: '', metAt: 'news.example' }],
    tlp: 'AMBER',
    tlpOwn: true,
    links: ['own:a', 'stix:heron', 'ext:x:1'],
  });
  expect(valuesOf(attached)).not.toContain('Paper Heron');
  expect(attached.description).toBeUndefined();
  expect([isOwn(attached), attachedTo(attached)]).toEqual([true, 'stix:heron']);
  expect(isOwn(heron)).toBe(false);
});

test('an entity that no feed has: its first name is its headline', () => {
  expect(made).toMatchObject({
    kind: 'campaign',
    name: 'Glass Otter',
    tlp: 'RED',
    tlpOwn: true,
    description: { en: 'seen twice' },
    links: ['own:b'],
  });
  expect(attachedTo(made)).toBeUndefined();
  const renamed = changeOwnName(made, alias('Glass Otter'), alias('Slate Otter'), NOW);
  expect(renamed?.name).toBe('Slate Otter');
  expect(renamed?.modified).toBe(NOW);
  expect(removeOwnName(addOwnName(made, alias('Tin Otter'), NOW), alias('Glass Otter'), NOW)?.name).toBe(
    'Tin Otter',
  );
});

test('a note is lines of plain text', () => {
  const note = ' two\u202e\r\n\n\n\nlines\u0000 ';
  const facts = { kind: 'channel', tlp: 'RED' } as const;
  expect(makeOwnEntity('own:c', alias('Tin Newt'), { ...facts, note }, THEN).description?.en).toBe(
    'two\n\nlines',
  );
  expect(makeOwnEntity('own:c', alias('Tin Newt'), { ...facts, note: '\u200b ' }, THEN)).not.toHaveProperty(
    'description',
  );
});

test('each made id is another one', () => {
  expect(makeOwnId()).toMatch(/^own:[0-9a-f-]{36}$/);
  expect(makeOwnId()).not.toBe(makeOwnId());
});

describe('names of one entity', () => {
  const two = addOwnName(attached, alias('Tin Crane'), NOW);

  test('come one after the other, and none twice', () => {
    expect(valuesOf(two)).toEqual(['Quartz Moth', 'Tin Crane']);
    expect(addOwnName(two, alias('Tin Crane', { metAt: 'other.example' }), NOW)).toBe(two);
    const x = { value: '@crane', type: 'handle', platform: 'x' } as const;
    expect(valuesOf(addOwnName(addOwnName(two, x, NOW), { ...x, platform: 'telegram' }, NOW))).toHaveLength(
      4,
    );
  });

  test('a platform is kept of handles only', () => {
    const { names } = addOwnName(attached, alias('Tin Crane', { platform: 'x' }), NOW);
    expect(names[1]).not.toHaveProperty('platform');
  });

  test('go one by one; the entity goes with the last', () => {
    expect(valuesOf(removeOwnName(two, alias('Quartz Moth'), NOW))).toEqual(['Tin Crane']);
    expect(removeOwnName(attached, alias('Quartz Moth'), NOW)).toBeUndefined();
    expect(removeOwnName(two, alias('Nobody'), NOW)).toBe(two);
    expect(removeOwnName(two, { value: 'Tin Crane', type: 'hashtag' }, NOW)).toBe(two);
  });

  test('are changed in their place, and never into one that is there', () => {
    expect(valuesOf(changeOwnName(two, alias('Quartz Moth'), alias('Onyx Moth'), NOW))).toEqual([
      'Onyx Moth',
      'Tin Crane',
    ]);
    expect(changeOwnName(two, alias('Quartz Moth'), alias('Tin Crane'), NOW)).toBeUndefined();
    expect(changeOwnName(two, alias('Nobody'), alias('Somebody'), NOW)).toBeUndefined();
    const forgotten = changeOwnName(two, alias('Quartz Moth'), alias('Quartz Moth'), NOW);
    expect(forgotten?.names[0]).not.toHaveProperty('metAt');
  });

  test('come back to where they were, also when all have gone, in either order', () => {
    const left = removeOwnName(two, alias('Quartz Moth'), NOW);
    expect(valuesOf(putBackOwnName(left, two, 0, NOW))).toEqual(['Quartz Moth', 'Tin Crane']);
    const first = putBackOwnName(undefined, two, 1, NOW);
    expect(valuesOf(first)).toEqual(['Tin Crane']);
    expect(valuesOf(putBackOwnName(first, two, 0, NOW))).toEqual(['Quartz Moth', 'Tin Crane']);
    expect(putBackOwnName(undefined, two, 7, NOW)).toBeUndefined();
    const both = addOwnName(made, alias('Tin Otter'), NOW);
    expect(putBackOwnName(undefined, both, 1, NOW)?.name).toBe('Tin Otter');
  });
});

test('what the user made can be changed; what is attached is as its feed says', () => {
  const changed = changeOwnFacts(made, { kind: 'channel', tlp: 'GREEN' }, NOW);
  expect(changed).toMatchObject({ kind: 'channel', tlp: 'GREEN', name: 'Glass Otter' });
  expect(changed).not.toHaveProperty('description');
  expect(changeOwnFacts(attached, { kind: 'channel', tlp: 'CLEAR' }, NOW)).toBeUndefined();
});

test('it follows what it is attached to, and keeps its names', () => {
  expect(followTarget(attached, heron)).toBe(attached);
  const target = { ...heron, name: 'Silk Heron', tlp: 'RED', links: ['stix:heron', 'ext:x:2'] } as const;
  expect(followTarget(attached, { ...target, links: [...target.links] })).toEqual({
    ...attached,
    name: 'Silk Heron',
    tlp: 'RED',
    links: ['own:a', 'stix:heron', 'ext:x:2'],
  });
});

describe('what was selected, as a name', () => {
  test.each([
    ['  Quartz\n\t Moth , ', 'Quartz Moth'],
    ['Quartz\u200b\u202eMoth', 'QuartzMoth'],
    ['\u0000', ''],
    ['x'.repeat(100_000), 'x'.repeat(MAX_NAME)],
    [`${'x'.repeat(MAX_NAME - 1)}😈`, 'x'.repeat(MAX_NAME - 1)],
    [`${'x'.repeat(MAX_NAME - 1)} y`, 'x'.repeat(MAX_NAME - 1)],
  ])('%j', (text, name) => {
    expect(cleanOwnName(text)).toBe(name);
    expect(cleanOwnName(name)).toBe(name);
  });

  test.each([
    ['#OpHeron', 'hashtag'],
    ['＃OpHeron', 'hashtag'],
    ['@heron', 'handle'],
    ['＠heron', 'handle'],
    ['Paper Heron', 'alias'],
    ['C# Heron', 'alias'],
  ])('%s is by its first sign: %s', (value, type) => {
    expect(ownNameType(value)).toBe(type);
  });
});

test.each([
  ['t.me', 'telegram'],
  ['web.telegram.org', 'telegram'],
  ['x.com', 'x'],
  ['mobile.twitter.com', 'x'],
  ['gist.github.com', 'github'],
  ['netflix.com', undefined],
  ['t.me.example', undefined],
])('a handle on %s is of %s', (host, platform) => {
  expect(platformOfHost(host)).toBe(platform);
});
