import { expect, test } from 'vitest';
import {
  afterDeath,
  begun,
  emptyRequestLog,
  ended,
  MAX_ENTRIES,
  MAX_HOSTS,
} from '../../../lib/intel/request-log.ts';
import type { LoggedRequest } from '../../../lib/intel/sync.ts';

const entry = (at: number, host = 'a.example'): LoggedRequest => ({
  ...{ at, purpose: 'sync', host, method: 'GET', status: 'under-way', bytes: 0, ms: 0 },
});

test('numbers count on for good, entries and hosts are bounded', () => {
  let log = emptyRequestLog();
  for (let at = 1; at <= 700; at += 1) log = begun(log, entry(at, `h${at}.example`));
  expect(log).toMatchObject({ since: 1, total: 700, purposes: { sync: 700, look: 0 } });
  expect(log.entries).toHaveLength(MAX_ENTRIES);
  expect(log.entries.at(-1)?.at).toBe(700);
  expect(Object.keys(log.hosts)).toHaveLength(MAX_HOSTS);
  expect(log.hosts).not.toHaveProperty(['h1.example']);
});

test('a host keeps its first time', () => {
  const log = [entry(5), entry(9)].reduce(begun, emptyRequestLog());
  expect(log.hosts['a.example']).toEqual({ count: 2, firstAt: 5, lastAt: 9 });
});

test('how a request went takes the place of its beginning; what a dead background left is cut short', () => {
  const [one, two] = [entry(1), entry(2)];
  const log = [one, two].reduce(begun, emptyRequestLog());
  const now = ended(log, one, { ...one, status: 200, bytes: 10 });
  expect(now.entries.map(({ status }) => status)).toEqual([200, 'under-way']);
  expect(afterDeath(now).entries.map(({ status }) => status)).toEqual([200, 'cut-short']);
});
