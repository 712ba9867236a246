import type { VNode } from 'preact';
import type { GraphNode } from '../../../lib/intel/dossier-graph.ts';
import { defangName } from '../../../lib/intel/links.ts';
import { markClassOf } from '../../../lib/intel/kinds.ts';
import { kindPath } from '../../Icon.tsx';
import { cutLabel } from './labels.ts';
import type { Box } from './layout.ts';

interface Props {
  node: GraphNode;
  box: Box;
  label: string;
  isSelf: boolean;
  isSelected: boolean;
  /** The one that Tab leads to. */
  isStop: boolean;
  onSelect: () => void;
  onExpand: () => void;
  onFocus: () => void;
}

/** A pill with icon and name. */
export function GraphNodeView(props: Props): VNode {
  const { node, box, label, isSelf, isSelected, isStop, onSelect, onExpand, onFocus } = props;
  const { x, y, width, height } = box;
  return (
    <g
      class={`node class-${markClassOf(node.kind)} ${isSelf ? 'self' : ''} ${isSelected ? 'selected' : ''}`}
      transform={`translate(${(x - width / 2).toFixed(1)} ${(y - height / 2).toFixed(1)})`}
      role="button"
      tabindex={isStop ? 0 : -1}
      data-node={node.id}
      aria-pressed={isSelected}
      onClick={onSelect}
      onDblClick={onExpand}
      onFocus={onFocus}
    >
      {/* What a screen reader says, too: a label of its own would have to hold the name as it is cut. */}
      <title>{label}</title>
      <rect class="pill" width={width} height={height} rx={height / 2} />
      <path class="kind" d={kindPath(node.kind)} transform="translate(9 6)" />
      <text class="name" x={30} y={height / 2} dy="0.35em">
        {cutLabel(defangName(node.name))}
      </text>
    </g>
  );
}
