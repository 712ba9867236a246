import { describe, expect, test } from 'vitest';
import {
  assertionsAt,
  cutGraph,
  filterChoices,
  filterGraph,
  graphOf,
  linesOf,
} from '../../../lib/intel/dossier-graph.ts';
import { makeCardAssertion } from '../../make/card.ts';
import { makeNeighbours, makeRelation } from '../../make/dossier.ts';

const ally = makeRelation('n1', {
  assertion: { id: 'a', type: 'cooperates-with', status: 'claimed', assertedBy: 'UserSec' },
});
const tool = makeRelation(
  'n2',
  { assertion: { id: 'b', type: 'uses', assertedBy: 'KELA' } },
  { kind: 'tool' },
);
const from = makeRelation('n3', {
  direction: 'in',
  assertion: { id: 'c', type: 'targets', assertedBy: 'KELA' },
});
const self = makeNeighbours('n0', [ally, tool, from]);
/** What n2 leads to: n4, and back to n0. */
const further = makeNeighbours('n2', [
  makeRelation('n4', { assertion: { id: 'd', type: 'uses', assertedBy: 'KELA' } }),
  makeRelation('n0', { direction: 'in', assertion: { id: 'b', type: 'uses', assertedBy: 'KELA' } }),
]);

const NOTHING = { hiddenKinds: new Set<never>(), hiddenProducers: new Set<never>() };
const edgesIn = ({ edges }: ReturnType<typeof graphOf>): string[] =>
  edges.map((edge) => `${edge.from}>${edge.to}`);
const idsIn = ({ nodes }: ReturnType<typeof graphOf>): string[] => nodes.map(({ id }) => id);

describe('the graph', () => {
  test('edges go the way of their assertion', () => {
    expect(edgesIn(graphOf([self]))).toEqual(['n0>n1', 'n0>n2', 'n3>n0']);
    expect(idsIn(graphOf([self]))).toEqual(['n0', 'n1', 'n2', 'n3']);
  });

  test('an entity that was asked for brings its own; what both tell is one edge', () => {
    const graph = graphOf([self, further]);
    expect(edgesIn(graph)).toEqual(['n0>n1', 'n0>n2', 'n3>n0', 'n2>n4']);
    expect(assertionsAt(graph, 'n2').map(({ direction, other }) => `${direction} ${other.name}`)).toEqual([
      'in Name of n0',
      'out Name of n4',
    ]);
  });

  test('what can’t be told apart, or leads to itself, is no node', () => {
    const unknown = makeCardAssertion({ other: { name: 'Nobody' } });
    expect(edgesIn(graphOf([makeNeighbours('n0', [unknown, makeRelation('n0')])]))).toEqual([]);
  });
});

describe('filters', () => {
  const graph = graphOf([self, further]);

  test('are what is there, with how many', () => {
    expect(filterChoices(graph, 'n0')).toEqual({
      kinds: [
        { kind: 'threat-actor', count: 3 },
        { kind: 'tool', count: 1 },
      ],
      producers: [
        { producer: 'KELA', count: 3 },
        { producer: 'UserSec', count: 1 },
      ],
    });
  });

  test('a kind goes with what hangs on it alone', () => {
    expect(idsIn(filterGraph(graph, 'n0', { ...NOTHING, hiddenKinds: new Set(['tool']) }))).toEqual([
      'n0',
      'n1',
      'n3',
    ]);
  });

  test('a producer goes with what nobody else says', () => {
    expect(idsIn(filterGraph(graph, 'n0', { ...NOTHING, hiddenProducers: new Set(['KELA']) }))).toEqual([
      'n0',
      'n1',
    ]);
  });

  test('the entity itself stays, whatever is hidden', () => {
    const kinds = new Set(['threat-actor', 'tool'] as const);
    expect(idsIn(filterGraph(graph, 'n0', { ...NOTHING, hiddenKinds: kinds }))).toEqual(['n0']);
  });
});

test('of too many: those that were asked for, then actors before tools', () => {
  const graph = graphOf([self]);
  expect(idsIn(cutGraph(graph, ['n0', 'n2'], 3))).toEqual(['n0', 'n1', 'n2']);
  expect(edgesIn(cutGraph(graph, ['n0'], 3))).toEqual(['n0>n1', 'n3>n0']);
});

describe('lines', () => {
  const looksOf = (...over: Parameters<typeof makeRelation>[1][]) =>
    linesOf(
      graphOf([
        makeNeighbours(
          'n0',
          over.map((each) => makeRelation('n1', each)),
        ),
      ]).edges,
    ).map(({ look }) => look);

  test('a claim is drawn as a claim until somebody else says it', () => {
    expect(looksOf({ assertion: { status: 'claimed' } })).toEqual(['claimed']);
    expect(looksOf({ assertion: { status: 'claimed' } }, { assertion: { status: 'reported' } })).toEqual([
      'reported',
    ]);
    expect(looksOf({ assertion: { status: 'reported' } }, { assertion: { status: 'disputed' } })).toEqual([
      'disputed',
    ]);
    expect(looksOf({ assertion: { status: 'disputed' } }, { assertion: { status: 'confirmed' } })).toEqual([
      'confirmed',
    ]);
  });

  test('an overlap is no relation, and each type has a line of its own', () => {
    expect(looksOf({ assertion: { type: 'similar' } }, { assertion: { type: 'uses' } })).toEqual([
      'overlap',
      'reported',
    ]);
  });
});
