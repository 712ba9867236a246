// The state of the graph: what was asked for, what is hidden, what is selected; and what follows from it.
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  cutGraph,
  filterChoices,
  filterGraph,
  graphOf,
  type Graph,
  type GraphFilter,
} from '../../../lib/intel/dossier-graph.ts';
import type { Neighbours } from '../../../lib/intel/dossier.ts';
import { layOut, type Layout } from './layout.ts';

/** More can't be read in one picture. */
const MOST_NODES = 40;

const NOTHING_HIDDEN: GraphFilter = { hiddenKinds: new Set(), hiddenProducers: new Set() };

export interface GraphState {
  whole: Graph;
  filtered: Graph;
  /** What the picture shows. */
  drawn: Graph;
  layout: Layout;
  choices: ReturnType<typeof filterChoices>;
  filter: GraphFilter;
  setFilter: (filter: GraphFilter) => void;
  selected: string;
  select: (id: string) => void;
  /** Ids whose relations are shown; the entity itself is the first. */
  expanded: readonly string[];
  expand: (id: string) => void;
  collapse: (id: string) => void;
  /** Of which the relations could not be read. */
  failed: string | undefined;
}

/** Undefined: it could not be read. */
export type FetchNeighbours = (id: string) => Promise<Neighbours | undefined>;

export function useGraph(self: Neighbours, fetch: FetchNeighbours): GraphState {
  const selfId = self.self.id;
  const [others, setOthers] = useState<readonly Neighbours[]>([]);
  const [filter, setFilter] = useState(NOTHING_HIDDEN);
  const [selected, select] = useState(selfId);
  const [failed, setFailed] = useState<string>();
  const before = useRef<Layout>(new Map());
  const expanded = useMemo(() => [selfId, ...others.map((each) => each.self.id)], [selfId, others]);
  const whole = useMemo(() => graphOf([self, ...others]), [self, others]);
  const filtered = useMemo(() => filterGraph(whole, selfId, filter), [whole, selfId, filter]);
  const drawn = useMemo(() => cutGraph(filtered, expanded, MOST_NODES), [filtered, expanded]);
  const layout = useMemo(() => (before.current = layOut(drawn, before.current)), [drawn]);
  const choices = useMemo(() => filterChoices(whole, selfId), [whole, selfId]);
  const expand = (id: string): void => {
    select(id);
    setFailed(undefined);
    if (expanded.includes(id)) return;
    void fetch(id).then((found) => {
      if (found) setOthers((known) => [...known.filter((each) => each.self.id !== found.self.id), found]);
      else setFailed(id);
    });
  };
  const collapse = (id: string): void => setOthers((known) => known.filter((each) => each.self.id !== id));
  const isDrawn = drawn.nodes.some(({ id }) => id === selected);
  return {
    ...{ whole, filtered, drawn, layout, choices, filter, setFilter },
    ...{ selected: isDrawn ? selected : selfId, select, expanded, expand, collapse, failed },
  };
}
