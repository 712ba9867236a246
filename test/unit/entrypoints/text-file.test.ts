import { describe, expect, test } from 'vitest';
import { encodingOf, rememberedReading, textIn } from '../../../entrypoints/options/text-file.ts';
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
