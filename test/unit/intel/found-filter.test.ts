import { describe, expect, test } from 'vitest';
import {
  feedsIn,
  filtered,
  isNew,
  kindsIn,
  newFirst,
  type FoundFilter,
} from '../../../lib/intel/found-filter.ts';
import { FEED, makeGroup } from '../../make/found.ts';

const OTHER = { ...FEED, id: 'file-2' };
const heron = makeGroup({ id: 'heron', feeds: [FEED, OTHER] });
const tag = makeGroup({ id: 'tag', kind: 'narrative', feeds: [OTHER] });
const moth = makeGroup({ id: 'moth', kind: 'intrusion-set' });
const ALL = [heron, tag, moth];
const NONE: FoundFilter = { kind: 'all', feed: '', met: 'all' };

const ids = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);

describe('filters', () => {
  test.each<[Partial<FoundFilter>, string[]]>([
    [{}, ['heron', 'tag', 'moth']],
    [{ kind: 'narrative' }, ['tag']],
    [{ feed: 'file-1' }, ['heron', 'moth']],
    [{ feed: 'file-2', kind: 'threat-actor' }, ['heron']],
    [{ feed: 'gone' }, []],
    [{ met: 'new' }, ['tag', 'moth']],
    [{ met: 'met' }, ['heron']],
  ])('%j', (filter, left) => {
    expect(ids(filtered(ALL, { ...NONE, ...filter }, { heron: 1 }))).toEqual(left);
  });

  test('where nothing is remembered nobody is new, and asking for the new ones hides nothing', () => {
    expect(filtered(ALL, { ...NONE, met: 'new' }, undefined)).toHaveLength(3);
    expect(isNew(heron, undefined)).toBe(false);
  });

  test('a link key that is the name of something every object has is no encounter', () => {
    expect(isNew({ id: 'constructor' }, {})).toBe(true);
  });
});

test('those never met come first, each in the order of the page', () => {
  expect(ids(newFirst(ALL, { heron: 1, moth: 1 }))).toEqual(['tag', 'heron', 'moth']);
  expect(ids(newFirst(ALL, undefined))).toEqual(['heron', 'tag', 'moth']);
});

test('kinds and feeds are counted, the most frequent first', () => {
  expect(kindsIn([...ALL, moth])).toEqual([
    ['intrusion-set', 2],
    ['threat-actor', 1],
    ['narrative', 1],
  ]);
  expect(feedsIn([tag, heron]).map(({ feed, count }) => [feed.id, count])).toEqual([
    ['file-2', 2],
    ['file-1', 1],
  ]);
});
