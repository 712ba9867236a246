import { describe, expect, test } from 'vitest';
import {
  countOf,
  daysOf,
  metElsewhere,
  placesByCount,
  summaryOf,
} from '../../../lib/intel/encounter-counts.ts';
import { dayOf, lastDays, SPARK_DAYS } from '../../../lib/intel/encounter.ts';
import { makeEncounter } from '../../make/encounter.ts';

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 20, 15).getTime();
const CHANNEL = { host: 'web.telegram.org', channel: 'telegram:-1001', channelName: '@one' };

describe('counts', () => {
  test('none is undefined', () => {
    expect(countOf([])).toBeUndefined();
    expect(summaryOf([], NOW)).toBeUndefined();
  });

  test('a place counts once, under whatever key it was met', () => {
    const first = makeEncounter({ at: 1_000 });
    const again = { ...first, entity: 'misp:1', at: 2_000 };
    expect(countOf([again, first, makeEncounter({ at: 5_000 })])).toEqual({
      count: 2,
      firstAt: 1_000,
      lastAt: 5_000,
    });
    expect(daysOf([first, again])).toEqual([{ day: first.day, count: 2 }]);
  });

  test('places: a channel is one of its own, the most met first', () => {
    const met = [
      makeEncounter({ at: 1 }),
      makeEncounter({ ...CHANNEL, at: 2 }),
      makeEncounter({ ...CHANNEL, at: 3, channelName: '@renamed' }),
      makeEncounter({ host: CHANNEL.host, at: 9 }),
    ];
    expect(placesByCount(met).map(({ host, channelName, count }) => [host, channelName, count])).toEqual([
      [CHANNEL.host, '@renamed', 2],
      [CHANNEL.host, undefined, 1],
      ['news.test', undefined, 1],
    ]);
  });

  test('a summary: this week, and each day up to today', () => {
    const met = [
      makeEncounter({ at: NOW }),
      makeEncounter({ ...CHANNEL, at: NOW - DAY }),
      makeEncounter({ ...CHANNEL, at: NOW - 6 * DAY }),
      makeEncounter({ host: 'other.test', at: NOW - 7 * DAY }),
      makeEncounter({ at: NOW - 80 * DAY }),
    ];
    const summary = summaryOf(met, NOW, 'news.test');
    expect(summary).toMatchObject({ count: 5, isFirst: false, week: { count: 3, channels: 1, sites: 1 } });
    expect(summary?.days).toHaveLength(SPARK_DAYS);
    expect(summary?.days.slice(-8)).toEqual([1, 1, 0, 0, 0, 0, 1, 1]);
    expect(summary?.places[0]?.host).toBe('news.test');
  });

  test.each([
    ['here today', [{ at: NOW - 1 }], true],
    ['here yesterday', [{ at: NOW - DAY }], false],
    ['elsewhere today', [{ at: NOW, host: 'other.test' }], false],
    ['here and elsewhere', [{ at: NOW }, { at: NOW, host: 'other.test' }], false],
  ])('first met: %s', (_, met, isFirst) => {
    const all = met.map((each) => makeEncounter(each));
    expect(summaryOf(all, NOW, 'news.test')?.isFirst).toBe(isFirst);
    expect(metElsewhere(all, dayOf(NOW), 'news.test').length === 0).toBe(isFirst);
  });
});

test('days are those of the reader’s clock, also around a change of the clock', () => {
  const late = new Date(2026, 2, 29, 23, 59).getTime();
  expect(dayOf(late)).toBe('2026-03-29');
  expect(lastDays(3, late)).toEqual(['2026-03-27', '2026-03-28', '2026-03-29']);
  expect(lastDays(2, new Date(2026, 2, 1, 0, 1).getTime())).toEqual(['2026-02-28', '2026-03-01']);
});
