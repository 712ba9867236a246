import { describe, expect, test } from 'vitest';
import {
  countryName,
  formatAge,
  formatAhead,
  formatBytes,
  formatDate,
  localText,
  sentences,
} from '../../../lib/i18n/format.ts';

describe('formatDate is as precise as its source', () => {
  test.each([
    ['en', '2024', '2024'],
    ['en', '2024-08', 'Aug 2024'],
    ['en', '2024-08-27', 'Aug 27, 2024'],
    ['en', '2024-08-27T23:59:00Z', 'Aug 27, 2024'],
    ['ja', '2024', '2024年'],
    ['ja', '2024-08', '2024年8月'],
    ['ja', '2024-08-27', '2024年8月27日'],
    ['en', 'late summer', 'late summer'],
  ] as const)('%s %s → %s', (language, date, shown) => {
    expect(formatDate(language, date)).toBe(shown);
  });
});

describe('formatAge', () => {
  const now = Date.UTC(2026, 10, 23);
  test.each([
    ['en', now - 1_000, 'now'],
    ['en', now - 5 * 60_000, '5 minutes ago'],
    ['en', now - 86_400_000, 'yesterday'],
    ['en', now - 100 * 86_400_000, '3 months ago'],
    ['en', now + 86_400_000, 'now'],
    ['ja', now - 3 * 3_600_000, '3 時間前'],
  ] as const)('%s %d → %s', (language, then, shown) => {
    expect(formatAge(language, then, now)).toBe(shown);
  });
});

describe('formatAhead', () => {
  const now = Date.UTC(2026, 10, 23);
  test.each([
    ['en', now - 5_000, 'in 1 minute'],
    ['en', now + 20 * 60_000, 'in 20 minutes'],
    ['en', now + 2.4 * 3_600_000, 'in 2 hours'],
    ['en', now + 26 * 3_600_000, 'tomorrow'],
    ['ja', now + 3 * 3_600_000, '3 時間後'],
  ] as const)('%s %d → %s', (language, then, shown) => {
    expect(formatAhead(language, then, now)).toBe(shown);
  });
});

test.each([
  ['en', 0, '0 byte'],
  ['en', 999, '999 byte'],
  ['en', 21_851, '21.9 kB'],
  ['ja', 3_825_941, '3.8 MB'],
  ['en', 2_000_000_000, '2 GB'],
] as const)('%s %d bytes are shown as %s', (language, bytes, shown) => {
  expect(formatBytes(language, bytes)).toBe(shown);
});

test.each([
  ['en', 'RU', 'Russia'],
  ['ja', 'RU', 'ロシア'],
  ['en', 'ru', 'Russia'],
  ['en', 'Russian Federation', 'Russian Federation'],
  ['en', '??', '??'],
] as const)('%s country %s is shown as %s', (language, country, shown) => {
  expect(countryName(language, country)).toBe(shown);
});

test('a text in the reader’s language, where its source gives it', () => {
  expect(localText('ja', { en: 'a', ja: 'あ' })).toBe('あ');
  expect(localText('ja', { en: 'a' })).toBe('a');
  expect(localText('en', { en: 'a', ja: 'あ' })).toBe('a');
});

test('sentences stand one after the other as each language writes them', () => {
  expect(sentences('en', 'No answer', 'Try again.')).toBe('No answer. Try again.');
  expect(sentences('ja', '応答がありません', 'もう一度お試しください。')).toBe(
    '応答がありません。もう一度お試しください。',
  );
});
