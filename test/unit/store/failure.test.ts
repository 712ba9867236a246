import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { storeFailureOf } from '../../../lib/store/failure.ts';

const full = new DOMException('no room', 'QuotaExceededError');
const wrapped = new Dexie.AbortError('aborted', full);

test.each<[string, unknown, ReturnType<typeof storeFailureOf>]>([
  ['the browser says that it is full', full, 'store-full'],
  ['Dexie wraps that', wrapped, 'store-full'],
  [
    'some of many rows',
    new Dexie.BulkError('2 of 1000 operations failed', [new Error('other'), full]),
    'store-full',
  ],
  [
    'one of many rows, for another reason',
    new Dexie.BulkError('failed', [new Error('other')]),
    'store-failed',
  ],
  ['the store, for another reason', new DOMException('broken', 'UnknownError'), 'store-failed'],
  ['no failure of the store', new Error('QuotaExceededError'), undefined],
  ['nothing at all', undefined, undefined],
])('%s', (_what, error, expected) => {
  expect(storeFailureOf(error)).toBe(expected);
});
