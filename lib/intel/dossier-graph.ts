// Relations as a graph: who is connected with whom, and who says so. Pure: laid out and drawn elsewhere.
import type { CardAssertion, CardTarget } from './card.ts';
import type { Neighbours } from './dossier.ts';
import { OVERLAP_TYPES, type Assertion, type AssertionStatus } from './entity.ts';
import { ENTITY_KINDS, markClassOf, MARK_CLASSES, type EntityKind } from './kinds.ts';

export interface GraphNode {
  pk: number;
  id: string;
  name: string;
  kind: EntityKind;
}

export interface GraphEdge {
  /** Of its assertion; unique in a graph. */
  id: string;
  from: string;
  to: string;
  assertion: Assertion;
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

const nodeOf = ({ pk, id, name, kind }: CardTarget): GraphNode[] =>
  pk === undefined || id === undefined || kind === undefined ? [] : [{ pk, id, name, kind }];

function edgesOf(self: GraphNode, { assertion, direction, other }: CardAssertion): GraphEdge[] {
  const end = nodeOf(other)[0];
  if (end === undefined || end.id === self.id) return [];
  const [from, to] = direction === 'out' ? [self.id, end.id] : [end.id, self.id];
  return [{ id: assertion.id, from, to, assertion }];
}

/** Of an entity and of those that were asked for after it. An assertion that two of them tell is one edge. */
export function graphOf(around: readonly Neighbours[]): Graph {
  const nodes = around.flatMap(({ self, assertions }) => [
    ...nodeOf(self),
    ...assertions.flatMap(({ other }) => nodeOf(other)),
  ]);
  const edges = around.flatMap(({ self, assertions }) => assertions.flatMap((each) => edgesOf(self, each)));
  return {
    nodes: [...Map.groupBy(nodes, ({ id }) => id).values()].flatMap((same) => same.slice(0, 1)),
    edges: [...new Map(edges.map((edge) => [edge.id, edge])).values()],
  };
}

/** What its edges say of one node, seen from there. */
export function assertionsAt({ nodes, edges }: Graph, id: string): CardAssertion[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap(({ from, to, assertion }): CardAssertion[] => {
    const other = from === id ? byId.get(to) : to === id ? byId.get(from) : undefined;
    return other ? [{ assertion, direction: from === id ? 'out' : 'in', other }] : [];
  });
}

export interface GraphFilter {
  hiddenKinds: ReadonlySet<EntityKind>;
  hiddenProducers: ReadonlySet<string>;
}

/** What can be filtered by, with how many of each; in the order of kinds, and by number. */
export function filterChoices({ nodes, edges }: Graph, selfId: string) {
  const kinds = Map.groupBy(
    nodes.filter(({ id }) => id !== selfId),
    ({ kind }) => kind,
  );
  const producers = Map.groupBy(edges, ({ assertion }) => assertion.assertedBy);
  return {
    kinds: ENTITY_KINDS.flatMap((kind) => {
      const count = kinds.get(kind)?.length ?? 0;
      return count === 0 ? [] : [{ kind, count }];
    }),
    producers: [...producers]
      .map(([producer, { length }]) => ({ producer, count: length }))
      .sort((a, b) => b.count - a.count),
  };
}

/** Ids that edges lead to from here, the nearest first. */
function reached(start: string, edges: readonly GraphEdge[]): Set<string> {
  const ends = Map.groupBy(
    edges.flatMap(({ from, to }) => [
      { at: from, other: to },
      { at: to, other: from },
    ]),
    ({ at }) => at,
  );
  const found = new Set([start]);
  for (const id of found) for (const { other } of ends.get(id) ?? []) found.add(other);
  return found;
}

/** Without what is hidden, and what hangs on it alone. */
export function filterGraph({ nodes, edges }: Graph, selfId: string, filter: GraphFilter): Graph {
  const kept = new Set(
    nodes.filter(({ id, kind }) => id === selfId || !filter.hiddenKinds.has(kind)).map(({ id }) => id),
  );
  const left = edges.filter(
    ({ from, to, assertion }) =>
      kept.has(from) && kept.has(to) && !filter.hiddenProducers.has(assertion.assertedBy),
  );
  const near = reached(selfId, left);
  return {
    nodes: nodes.filter(({ id }) => near.has(id)),
    edges: left.filter(({ from }) => near.has(from)),
  };
}

/** Actors and campaigns say more than the hundredth tool. */
const weight = ({ kind }: GraphNode): number => MARK_CLASSES.indexOf(markClassOf(kind));

/** As many as a picture can hold: those first that are asked for, then by what they say. */
export function cutGraph({ nodes, edges }: Graph, first: readonly string[], limit: number): Graph {
  const asked = new Set(first);
  const byWeight = nodes.toSorted(
    (a, b) => Number(asked.has(b.id)) - Number(asked.has(a.id)) || weight(a) - weight(b),
  );
  const kept = new Set(byWeight.slice(0, limit).map(({ id }) => id));
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

export type LineLook = AssertionStatus | 'overlap';

/** What one line of the picture stands for: assertions of one type from one entity to another. */
export interface GraphLine {
  key: string;
  from: string;
  to: string;
  type: string;
  look: LineLook;
  edges: GraphEdge[];
}

/** Of several words on one relation the strongest is drawn; a dispute is not drawn away by a mere report. */
const STRONGEST: readonly AssertionStatus[] = ['confirmed', 'disputed', 'reported', 'claimed'];

function lookOf(edges: readonly GraphEdge[], type: string): LineLook {
  if (OVERLAP_TYPES.includes(type)) return 'overlap';
  return STRONGEST.find((status) => edges.some(({ assertion }) => assertion.status === status)) ?? 'claimed';
}

export function linesOf(edges: readonly GraphEdge[]): GraphLine[] {
  const byLine = Map.groupBy(edges, ({ from, to, assertion }) => JSON.stringify([from, to, assertion.type]));
  return [...byLine].flatMap(([key, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const { from, to, assertion } = first;
    return [{ key, from, to, type: assertion.type, look: lookOf(same, assertion.type), edges: same }];
  });
}
