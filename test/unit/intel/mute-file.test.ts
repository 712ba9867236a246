import { describe, expect, test } from 'vitest';
import { MAX_MUTES, readMuteFile, writeMuteFile } from '../../../lib/intel/mute-file.ts';
import { makeMute, makeNewMute } from '../../make/mute.ts';

const NOW = Date.UTC(2026, 4, 1);

const fileOf = (...mutes: unknown[]): string => JSON.stringify({ format: 'byname-mutes', version: 1, mutes });

function read(text: string) {
  const file = readMuteFile(text, NOW);
  if (!file.ok) throw new Error(file.code);
  return file;
}

test('what is written is read again, without the store’s numbers', () => {
  const mutes = [
    makeNewMute(),
    makeNewMute({ type: 'handle', name: 'otter_news', platform: 'telegram', host: 'web.telegram.org' }),
    makeNewMute({ exactly: 'PAPER HERON', until: NOW + 1 }),
  ];
  const text = writeMuteFile(mutes.map((mute, index) => ({ ...mute, id: index + 40 })));
  expect(text).not.toContain('"id"');
  const again = read(text);
  expect(again.refused).toEqual([]);
  expect(again.mutes).toHaveLength(mutes.length);
  expect(again.mutes).toEqual(expect.arrayContaining(mutes));
});

test('the file is the same, in whatever order the names came', () => {
  const mutes = [
    makeMute({ name: 'B' }),
    makeMute({ name: 'A', host: 'news.test' }),
    makeMute({ name: 'A' }),
  ];
  expect(writeMuteFile(mutes.toReversed())).toBe(writeMuteFile(mutes));
  expect(read(writeMuteFile(mutes)).mutes.map(({ name }) => name)).toEqual(['A', 'A', 'B']);
});

test('a name alone is enough for one that is written by hand', () => {
  expect(read(`\ufeff${fileOf({ name: ' Play\n' })}`).mutes).toEqual([
    { name: 'Play', type: 'alias', createdAt: NOW },
  ]);
});

describe('an entry is refused, and the others are taken', () => {
  test.each([
    ['not-an-object', 'Play'],
    ['not-an-object', null],
    ['name', {}],
    ['name', { name: '' }],
    ['name', { name: '\u200b\u202e' }],
    ['name', { name: 5 }],
    ['name', { name: 'x'.repeat(301) }],
    ['type', { name: 'Play', type: 'nickname' }],
    ['platform', { name: 'Play', platform: 7 }],
    ['exactly', { name: 'Play', exactly: 'x'.repeat(201) }],
    ['host', { name: 'Play', host: 'https://news.test/' }],
    ['host', { name: 'Play', host: 'news.test:8080' }],
    ['host', { name: 'Play', host: 'NEWS.test' }],
    ['host', { name: 'Play', host: '' }],
    ['until', { name: 'Play', until: '2026-05-01' }],
    ['until', { name: 'Play', until: -1 }],
    ['until', { name: 'Play', until: null }],
    ['createdAt', { name: 'Play', createdAt: 1e20 }],
    ['ended', { name: 'Play', until: NOW }],
  ])('%s: %j', (reason, entry) => {
    const { mutes, refused } = read(fileOf({ name: 'Silence' }, entry));
    expect(mutes.map(({ name }) => name)).toEqual(['Silence']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ place: 2, reason });
  });

  test('by its name where it has one, cut and without what hides', () => {
    const [first] = read(fileOf({ name: `\u202e${'y'.repeat(900)}`, host: 'news.test' })).refused;
    expect(first?.name).toMatch(/^y{79}…$/);
  });
});

describe('a whole file is refused', () => {
  test.each([
    ['not-json', ''],
    ['not-json', fileOf(makeMute()).slice(0, -3)],
    ['unknown-format', 'null'],
    ['unknown-format', '[]'],
    ['unknown-format', JSON.stringify({ type: 'bundle', objects: [] })],
    ['unknown-format', JSON.stringify({ format: 'byname-mutes', version: 1, mutes: {} })],
    ['newer-version', JSON.stringify({ format: 'byname-mutes', version: 2, mutes: [] })],
    ['too-many', fileOf(...Array.from({ length: MAX_MUTES + 1 }, () => 0))],
  ])('%s', (code, text) => {
    expect(readMuteFile(text, NOW)).toEqual({ ok: false, code });
  });
});
