// A file at an address that is a table or a list is read as the user has said.
import { expect, test } from 'vitest';
import type { TextReading } from '../../../../lib/intel/text-reading.ts';
import { url } from '../../../../lib/sync/feeds/url.ts';

const OPTIONS = {
  defaultTlp: 'AMBER',
  fallbackTitle: 'a feed',
  onProgress: () => undefined,
  pause: () => Promise.resolve(),
} as const;

const TABLE: TextReading = {
  as: 'table',
  delimiter: ',',
  separator: ';',
  kind: 'campaign',
  columns: ['none', 'name', 'aliases'],
};

const read = (reading: TextReading | undefined, body: string) => {
  const config = url.readConfig({ url: 'https://intel.test/a.txt', ...(reading && { reading }) });
  if (config === undefined) throw new Error('no configuration');
  return url.read(config, [body], OPTIONS);
};

test.each([
  ['a table', TABLE, '7,Paper Heron,Grey Crane;Slow Crane\n', ['Paper Heron', 'Grey Crane', 'Slow Crane']],
  [
    'a list',
    { as: 'list', kind: 'campaign' } as const,
    'Paper Heron = Grey Crane\n',
    ['Paper Heron', 'Grey Crane'],
  ],
])('%s is read by its configuration', async (_, reading, body, names) => {
  const { entities } = await read(reading, body);
  expect(entities.map(({ kind, names: all }) => [kind, all.map(({ value }) => value)])).toEqual([
    ['campaign', names],
  ]);
});

test('what is said to be a table without titles can not be guessed', async () => {
  await expect(read(undefined, '7,Paper Heron\n')).rejects.toMatchObject({ code: 'needs-choice' });
});

test('a configuration whose reading is none is refused', () => {
  expect(url.readConfig({ url: 'https://intel.test/a.txt', reading: { as: 'poem' } })).toBeUndefined();
});
