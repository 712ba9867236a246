import type { RefObject, VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { linesOf, type Graph, type LineLook } from '../../../lib/intel/dossier-graph.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import { drawLines, nextTo, type Bounds, type Direction, type DrawnLine } from './geometry.ts';
import { GraphNodeView } from './GraphNodeView.tsx';
import { labelWidth } from './labels.ts';
import type { Layout } from './layout.ts';

export const LINE_LOOKS: readonly LineLook[] = ['confirmed', 'reported', 'claimed', 'disputed', 'overlap'];

interface Props {
  svg: RefObject<SVGSVGElement>;
  /** What is seen of it. */
  viewBox: string;
  bounds: Bounds;
  graph: Graph;
  layout: Layout;
  selfId: string;
  selected: string;
  label: string;
  texts: Texts;
  onSelect: (id: string) => void;
  onExpand: (id: string) => void;
  onPointerDown: (event: PointerEvent) => void;
}

/** So many lines can carry their words; where there are more, those of the selected entity, if they are not more. */
const MOST_WORDS = 14;
const WORD_FONT = 10;

/** One for each look: a marker does not take the colour of its line everywhere. */
const Arrows = ({ id }: { id: string }): VNode => (
  <defs>
    {LINE_LOOKS.map((look) => (
      <marker
        key={look}
        id={`${id}-${look}`}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="9"
        markerHeight="9"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path class={`arrow ${look}`} d="M0 0.5 8 4 0 7.5Z" />
      </marker>
    ))}
  </defs>
);

function LineView({ drawn, arrows, isNear }: { drawn: DrawnLine; arrows: string; isNear: boolean }): VNode {
  const { line, path } = drawn;
  const arrow = line.look === 'overlap' ? undefined : `url(#${arrows}-${line.look})`;
  return <path class={`line ${line.look} ${isNear ? 'near' : ''}`} d={path} marker-end={arrow} />;
}

function WordView({ drawn: { line, middle }, texts }: { drawn: DrawnLine; texts: Texts }): VNode {
  const word = line.look === 'overlap' ? texts.card.overlaps : texts.card.relation(line.type, 'out');
  const width = labelWidth(word, WORD_FONT) + 8;
  return (
    <g class="word" transform={`translate(${middle.x.toFixed(1)} ${middle.y.toFixed(1)})`}>
      <rect x={-width / 2} y={-8} width={width} height={16} rx={4} />
      <text text-anchor="middle" dy="0.35em">
        {word}
      </text>
    </g>
  );
}

const DIRECTIONS = new Set<string>(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
const isDirection = (key: string): key is Direction => DIRECTIONS.has(key);

/** The graph as a picture that keyboard and screen reader can go through: one stop for Tab, arrows inside. */
export function GraphPicture(props: Props): VNode {
  const { svg, bounds, graph, layout, selfId, selected, texts, onSelect, onExpand } = props;
  const arrows = useId();
  const [stop, setStop] = useState(selfId);
  const toFocus = useRef<string>();
  const drawn = drawLines(linesOf(graph.edges), layout);
  const isNear = ({ line }: DrawnLine): boolean => line.from === selected || line.to === selected;
  const worded = [drawn, drawn.filter(isNear)].find(({ length }) => length <= MOST_WORDS) ?? [];
  const stopId = layout.has(stop) ? stop : selfId;
  useLayoutEffect(() => {
    if (toFocus.current === undefined) return;
    svg.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(toFocus.current)}"]`)?.focus();
    toFocus.current = undefined;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isDirection(key)) {
      const next = nextTo(layout, stopId, key) ?? stopId;
      toFocus.current = next;
      setStop(next);
    } else if (key === 'Enter' || key === ' ') onSelect(stopId);
    else if (key === '+') onExpand(stopId);
    else return;
    event.preventDefault();
  };
  const linesAt = (id: string): number =>
    graph.edges.filter(({ from, to }) => from === id || to === id).length;
  return (
    <svg
      ref={svg}
      class="picture graph"
      viewBox={props.viewBox}
      data-whole={`${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}`}
      role="group"
      aria-label={props.label}
      onKeyDown={onKeyDown}
      onPointerDown={props.onPointerDown}
    >
      <Arrows id={arrows} />
      {drawn.map((each) => (
        <LineView key={each.line.key} drawn={each} arrows={arrows} isNear={isNear(each)} />
      ))}
      {graph.nodes.map((node) => {
        const box = layout.get(node.id);
        if (box === undefined) return null;
        return (
          <GraphNodeView
            key={node.id}
            node={node}
            box={box}
            label={texts.dossier.nodeLabel(node.name, texts.common.kinds[node.kind], linesAt(node.id))}
            isSelf={node.id === selfId}
            isSelected={node.id === selected}
            isStop={node.id === stopId}
            onSelect={() => onSelect(node.id)}
            onExpand={() => onExpand(node.id)}
            onFocus={() => setStop(node.id)}
          />
        );
      })}
      {worded.map((each) => (
        <WordView key={each.line.key} drawn={each} texts={texts} />
      ))}
    </svg>
  );
}
