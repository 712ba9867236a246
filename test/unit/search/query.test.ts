import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../lib/search/query.ts';
import { readFilters, type Filterable } from '../../../lib/search/filters.ts';

describe('what is typed', () => {
  test.each([
    ['cozy bear', 'cozy bear', []],
    ['kind:actor cozy', 'cozy', [{ name: 'kind', values: ['actor'] }]],
    ['cozy KIND:actor,channel', 'cozy', [{ name: 'kind', values: ['actor', 'channel'] }]],
    ['feed:"Threat Actor" bear', 'bear', [{ name: 'feed', values: ['Threat Actor'] }]],
    ['country：ロシア、中国', '', [{ name: 'country', values: ['ロシア', '中国'] }]],
    ['feed:"half typed', '', [{ name: 'feed', values: ['half typed'] }]],
    ['kind: bear', 'bear', [{ name: 'kind', values: [''] }]],
    ['kind:actor, bear', 'bear', [{ name: 'kind', values: ['actor'] }]],
    ['https://mankind:actor', 'https://mankind:actor', []],
    ['colour:red', 'colour:red', []],
  ])('%s', (query, words, filters) => {
    expect(parseQuery(query)).toEqual({ words, filters });
  });
});

const FEEDS = [
  { id: 'f1', titles: ['MISP galaxy: Threat Actor'] },
  { id: 'f2', titles: ['Starter pack (built in)', 'スターターパック（内蔵）', 'starter'] },
];

const entity = (over: Partial<Filterable> = {}): Filterable => ({
  kind: 'threat-actor',
  feed: 'f1',
  country: 'Russian Federation',
  ...over,
});

const read = (query: string) => readFilters(parseQuery(query).filters, FEEDS);

describe('what filters mean', () => {
  test.each([
    ['kind:actor', entity(), true],
    ['kind:act', entity({ kind: 'intrusion-set' }), true],
    ['kind:threat-actor', entity({ kind: 'intrusion-set' }), false],
    ['kind:software', entity({ kind: 'malware' }), true],
    ['kind:アクター', entity(), false],
    ['kind:脅威アクター', entity(), true],
    ['kind:チャンネル', entity({ kind: 'channel' }), true],
    ['kind:channel', entity({ kind: 'user-account' }), true],
    ['kind:channel,campaign', entity({ kind: 'campaign' }), true],
    ['kind:channel kind:campaign', entity({ kind: 'campaign' }), true],
    ['feed:misp', entity(), true],
    ['feed:"threat actor"', entity(), true],
    ['feed:starter', entity(), false],
    ['feed:スターター', entity({ feed: 'f2' }), true],
    ['country:ru', entity(), true],
    ['country:russia', entity({ country: 'RU' }), true],
    ['country:ロシア', entity({ country: 'ru' }), true],
    ['country:日本', entity({ country: 'Japan' }), true],
    ['country:cn', entity(), false],
    ['country:ru', entity({ country: undefined }), false],
    ['kind:actor country:cn', entity(), false],
  ])('%s', (query, of, isAccepted) => {
    const { accepts, unknown } = read(query);
    expect(unknown.length === 0 || !isAccepted).toBe(true);
    expect(accepts?.(of)).toBe(isAccepted);
  });

  test.each([
    ['kind:nonsense', 'kind', 'nonsense'],
    ['kind:', 'kind', ''],
    ['feed:elsewhere', 'feed', 'elsewhere'],
    ['country:xx', 'country', 'xx'],
    ['country:a', 'country', 'a'],
  ])('%s is told, with values that would do, and lets nothing through', (query, name, value) => {
    const { accepts, unknown } = read(query);
    expect(unknown).toMatchObject([{ name, value }]);
    expect(unknown[0]?.known.length).toBeGreaterThan(0);
    expect(accepts?.(entity())).toBe(false);
  });

  test('of several values the known ones hold, the others are told', () => {
    const { accepts, unknown } = read('kind:actor,nonsense');
    expect(unknown.map(({ value }) => value)).toEqual(['nonsense']);
    expect(accepts?.(entity())).toBe(true);
  });

  test('every value that is offered is known', () => {
    for (const { name, known } of read('kind: feed: country:').unknown)
      for (const value of known) expect(read(`${name}:"${value}"`).unknown).toEqual([]);
  });

  test('without filters everything is let through', () => {
    expect(read('cozy bear')).toEqual({ accepts: undefined, unknown: [] });
  });
});
