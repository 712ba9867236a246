import { expect, test } from 'vitest';
import {
  afterDeath,
  begun,
  emptyNetBook,
  ended,
  MAX_ENTRIES,
  MAX_HOSTS,
} from '../../../lib/intel/net-book.ts';
import type { NetEntry } from '../../../lib/intel/sync.ts';

const entry = (at: number, host = 'a.example'): NetEntry => ({
  ...{ at, purpose: 'sync', host, method: 'GET', status: 'under-way', bytes: 0, ms: 0 },
});

test('numbers count on for good, entries and hosts are bounded', () => {
  let book = emptyNetBook();
  for (let at = 1; at <= 700; at += 1) book = begun(book, entry(at, `h${at}.example`));
  expect(book).toMatchObject({ since: 1, total: 700, purposes: { sync: 700, look: 0 } });
  expect(book.entries).toHaveLength(MAX_ENTRIES);
  expect(book.entries.at(-1)?.at).toBe(700);
  expect(Object.keys(book.hosts)).toHaveLength(MAX_HOSTS);
  expect(book.hosts).not.toHaveProperty(['h1.example']);
});

test('a host keeps its first time', () => {
  const book = [entry(5), entry(9)].reduce(begun, emptyNetBook());
  expect(book.hosts['a.example']).toEqual({ count: 2, firstAt: 5, lastAt: 9 });
});

test('how a request went takes the place of its beginning; what a dead background left is cut short', () => {
  const [one, two] = [entry(1), entry(2)];
  const book = [one, two].reduce(begun, emptyNetBook());
  const now = ended(book, one, { ...one, status: 200, bytes: 10 });
  expect(now.entries.map(({ status }) => status)).toEqual([200, 'under-way']);
  expect(afterDeath(now).entries.map(({ status }) => status)).toEqual([200, 'cut-short']);
});
