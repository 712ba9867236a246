import { describe, expect, test } from 'vitest';
import { encodingOf, rememberedReading, sourceOf, textIn } from '../../../entrypoints/options/text-file.ts';
import { makeFeed } from '../../make/intake.ts';
import { makeTableReading } from '../../make/text.ts';

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);

describe('the encoding of a table', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('名称,別名'), 'utf-8'],
    ['UTF-8 that is cut in a sign', new TextEncoder().encode('名称').slice(0, 5), 'utf-8'],
    ['Excel’s Unicode text', bytes(0xff, 0xfe, 0x41, 0x00), 'utf-16le'],
    ['Shift_JIS', bytes(0x96, 0xbc, 0x8f, 0xcc, 0x0d, 0x0a), 'shift_jis'],
    ['Latin 1', bytes(0x54, 0xfc, 0x72, 0x6b, 0x69, 0x79, 0xe9), 'windows-1252'],
    ['nothing', bytes(), 'utf-8'],
  ])('%s', (_, head, encoding) => {
    expect(encodingOf(head)).toBe(encoding);
  });

  test('is what its head is read in', async () => {
    const file = new File([bytes(0x96, 0xbc, 0x8f, 0xcc, 0x0a)], 'a.csv');
    expect(await textIn(file)).toEqual({ encoding: 'shift_jis', head: '名称\n' });
  });
});

test.each(['{"type":"bundle"}', ' [ {} ]', '<html>', ''])(
  '“%s” is no text that one must ask about',
  async (text) => {
    expect(await textIn(new File([text], 'a.txt'))).toBeUndefined();
  },
);

/** What an archive looks like when it is read as a text. */
const PACKED = Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251);

test.each([
  ['an archive', new File([bytes(0x50, 0x4b, 0x03, 0x04, ...PACKED)], 'a.csv')],
  [
    'controls all over',
    new File(['na\u0001me,ali\u0002ases\nPa\u0003per,He\u0004ron\n'.repeat(50)], 'a.csv'),
  ],
  ['UTF-16 that does not say so', new File([bytes(0x6e, 0, 0x61, 0, 0x2c, 0, 0x62, 0)], 'a.csv')],
])('nobody is asked how to read what is no text: %s', async (_, file) => {
  expect(await textIn(file)).toBeUndefined();
});

test('a stray control in a table is no reason to refuse it, or to take it for a list', async () => {
  const text = 'name,aliases\nPaper\u0007 Heron,Iron\u001b Lantern\n';
  const { head } = (await textIn(new File([text], 'a.csv'))) ?? { head: '' };
  const { table, outcome } = sourceOf('a.csv', head);
  expect(table.columns).toEqual(['name', 'aliases']);
  const { entities } = await outcome(table);
  expect(entities.map(({ names }) => names.map(({ value }) => value))).toEqual([
    ['Paper Heron', 'Iron Lantern'],
  ]);
});

describe('a file that was read before', () => {
  const reading = makeTableReading(['name', 'aliases'], { header: ['who', 'also'] });
  const feeds = [makeFeed({ fileName: 'team.csv', reading }), makeFeed({ fileName: 'other.json' })];

  test.each([
    ['by its name', 'team.csv', 'who,also\nPaper Heron,Grey Crane\n', reading],
    ['also with columns in another order', 'team.csv', 'also,who\nGrey Crane,Paper Heron\n', reading],
    ['not where its columns are gone', 'team.csv', 'a,b\nPaper Heron,Grey Crane\n', undefined],
    ['not under another name', 'new.csv', 'who,also\nPaper Heron,Grey Crane\n', undefined],
  ])('is read the same way %s', async (_, fileName, head, expected) => {
    expect(await rememberedReading(feeds, fileName, head)).toEqual(expected);
  });
});
