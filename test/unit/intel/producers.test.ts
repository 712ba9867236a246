import { describe, expect, it } from 'vitest';
import { inProducerOrder, moved, producerRank, reordered } from '../../../lib/intel/producers.ts';

it.each<[string, -1 | 1, string[]]>([
  ['b', -1, ['b', 'a', 'c']],
  ['b', 1, ['a', 'c', 'b']],
  ['a', -1, ['a', 'b', 'c']],
  ['c', 1, ['a', 'b', 'c']],
  ['z', 1, ['a', 'b', 'c']],
])('%s moved by %d', (name, by, expected) => {
  expect(moved(['a', 'b', 'c'], name, by)).toEqual(expected);
});

it('takes an order of some of them, and leaves the others where they are', () => {
  expect(reordered(['a', 'hidden', 'b', 'c'], ['c', 'gone', 'a', 'b'])).toEqual(['c', 'hidden', 'a', 'b']);
});

describe('the order', () => {
  it('puts those that the user has put first, then those with the most entities', () => {
    const all = ['a', 'b', 'c', 'd'].map((name, index) => ({ name, entities: index }));
    expect(inProducerOrder(all, ['b', 'gone', 'a']).map(({ name }) => name)).toEqual(['b', 'a', 'd', 'c']);
  });

  it('is the same for all that are in none', () => {
    const rank = producerRank(['b', 'a']);
    expect([rank('b'), rank('a'), rank('x'), rank('constructor')]).toEqual([0, 1, 2, 2]);
  });
});
