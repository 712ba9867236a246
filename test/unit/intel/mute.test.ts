import { describe, expect, test } from 'vitest';
import {
  endOf,
  exactText,
  isEnded,
  isInForce,
  isMeant,
  MAX_EXACTLY,
  mergeMutes,
  muteKey,
  nameToMute,
} from '../../../lib/intel/mute.ts';
import { makeName } from '../../make/entity.ts';
import { makeMute, makeNewMute } from '../../make/mute.ts';

const NOW = Date.UTC(2026, 4, 1);
const HOUR = 3_600_000;

test.each([
  ['good', undefined],
  ['week', Date.UTC(2026, 4, 8)],
  ['day', Date.UTC(2026, 4, 2)],
] as const)('a mute for %s ends at %s', (term, end) => {
  expect(endOf(term, NOW)).toBe(end);
});

describe('a mute is in force', () => {
  test.each([
    ['everywhere', {}, 'news.test', true],
    ['everywhere, also where there is no host', {}, undefined, true],
    ['on its host', { host: 'news.test' }, 'news.test', true],
    ['on no other host', { host: 'news.test' }, 'other.test', false],
    ['on no host below its own', { host: 'news.test' }, 'www.news.test', false],
    ['on no page without a host', { host: 'news.test' }, undefined, false],
    ['until its time', { until: NOW + 1 }, 'news.test', true],
    ['no longer at its time', { until: NOW }, 'news.test', false],
    ['no longer after it', { host: 'news.test', until: NOW - HOUR }, 'news.test', false],
  ])('%s', (_, mute, host, expected) => {
    expect(isInForce(mute, host, NOW)).toBe(expected);
  });
});

test('only one with a time ends', () => {
  expect([isEnded({}, NOW), isEnded({ until: NOW }, NOW), isEnded({ until: NOW + 1 }, NOW)]).toEqual([
    false,
    true,
    false,
  ]);
});

describe('what is written is meant', () => {
  test.each([
    [{}, 'PLAY', true],
    [{ exactly: 'Play' }, 'Play', true],
    [{ exactly: 'Play' }, 'PLAY', false],
    [{ exactly: 'Cozy Bear' }, 'Cozy\n  Bear', true],
    [{ exactly: 'Cozy Bear' }, 'Cozy\u200b Bear', true],
    [{ exactly: 'Cozy Bear' }, 'Cozy-Bear', false],
  ])('%j: %j is %s', (mute, written, expected) => {
    expect(isMeant(mute, written)).toBe(expected);
  });
});

test('a text that a page has told only in part can’t be muted exactly', () => {
  expect(exactText(' Cozy\n Bear ')).toBe('Cozy Bear');
  expect(exactText('x'.repeat(MAX_EXACTLY))).toBeUndefined();
  expect(exactText(' \u200b')).toBeUndefined();
});

describe('of several names that matched', () => {
  const [group, short] = [makeName('Winnti Group'), makeName('Winnti')];
  test.each([
    ['winnti', 'Winnti'],
    ['Winnti Group', 'Winnti Group'],
    ['Winnti\u00a0Group', 'Winnti Group'],
    ['WINNTI GROUP', 'Winnti'],
  ])('“%s” mutes %s', (text, name) => {
    expect(nameToMute([group, short], text)?.value).toBe(name);
  });

  test('none, none is muted', () => {
    expect(nameToMute([], 'Winnti')).toBeUndefined();
  });
});

describe('two mutes', () => {
  test('are one where name, type, platform, spelling and host agree', () => {
    const one = makeNewMute({ host: 'news.test' });
    expect(muteKey({ ...one, until: NOW, createdAt: 0 })).toBe(muteKey(one));
    const others = [
      makeNewMute(),
      { ...one, host: 'other.test' },
      { ...one, exactly: 'PAPER HERON' },
      { ...one, type: 'handle' as const },
      { ...one, platform: 'x' },
      { ...one, name: 'Heron' },
    ];
    expect(new Set([...others, one].map(muteKey)).size).toBe(others.length + 1);
  });

  test.each([
    [NOW, NOW + HOUR, NOW + HOUR],
    [NOW + HOUR, NOW, NOW + HOUR],
    [undefined, NOW, undefined],
    [NOW, undefined, undefined],
  ])('that end at %s and %s are one that ends at %s', (a, b, end) => {
    const until = (time: number | undefined) => (time === undefined ? {} : { until: time });
    const merged = mergeMutes(
      makeMute({ id: 7, createdAt: 5, ...until(a) }),
      makeNewMute({ createdAt: 3, ...until(b) }),
    );
    expect(merged).toEqual(makeMute({ id: 7, createdAt: 3, ...until(end) }));
  });
});
