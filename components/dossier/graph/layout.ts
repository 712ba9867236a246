// Where the nodes of the graph stand: cytoscape's force layout, without a canvas. Starts from the same places each time, so the
// same graph is the same picture.
import cytoscape from 'cytoscape';
import type { Graph, GraphNode } from '../../../lib/intel/dossier-graph.ts';
import { cutLabel, labelWidth } from './labels.ts';

export interface Box {
  /** Of the middle. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Layout = ReadonlyMap<string, Box>;

const NODE_FONT = 12;
const NODE_HEIGHT = 28;
/** Room for the icon, and at both ends. */
const NODE_ROOM = 46;

const sizeOf = ({ name }: GraphNode): Pick<Box, 'width' | 'height'> => ({
  width: labelWidth(cutLabel(name), NODE_FONT) + NODE_ROOM,
  height: NODE_HEIGHT,
});

/** Turns by this much from node to node, so that no two lie behind each other (the golden angle). */
const TURN = 2.399963;
const SPREAD = 70;

const startOf = (at: number): { x: number; y: number } => ({
  x: Math.cos(at * TURN) * SPREAD * Math.sqrt(at) * 1.4,
  y: Math.sin(at * TURN) * SPREAD * Math.sqrt(at),
});

function elementsOf({ nodes, edges }: Graph, known: Layout): cytoscape.ElementDefinition[] {
  return [
    ...nodes.map((node, at) => ({
      data: { id: node.id, ...sizeOf(node) },
      position: known.get(node.id) ?? startOf(at),
    })),
    ...edges.map(({ from, to }, at) => ({ data: { id: `edge ${at}`, source: from, target: to } })),
  ];
}

/** Boxes that lie on each other are moved apart, up or down. */
function apart(boxes: Map<string, Box>): void {
  const gap = 10;
  const all = [...boxes.values()];
  for (let round = 0; round < 30; round += 1) {
    let isMoved = false;
    for (const [index, a] of all.entries())
      for (const b of all.slice(index + 1)) {
        const across = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
        const down = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
        if (across <= 0 || down <= 0) continue;
        const sign = a.y <= b.y ? -1 : 1;
        a.y += (sign * down) / 2;
        b.y -= (sign * down) / 2;
        isMoved = true;
      }
    if (!isMoved) return;
  }
}

/** The layout fills what it is given: as much as the nodes need, wider than high, as they are. */
function roomFor(count: number): cytoscape.BoundingBox12 & cytoscape.BoundingBoxWH {
  const [w, h] = [200 * Math.sqrt(count), 110 * Math.sqrt(count)];
  return { x1: -w / 2, y1: -h / 2, x2: w / 2, y2: h / 2, w, h };
}

/** `known`: where nodes stood before; they move as little as the new ones let them. */
export function layOut(graph: Graph, known: Layout = new Map()): Layout {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: elementsOf(graph, known),
    // Else it puts all of them in one place, and moves them apart by chance.
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    ],
  });
  cy.layout({
    name: 'cose',
    animate: false,
    randomize: false,
    fit: false,
    numIter: 600,
    idealEdgeLength: () => 70,
    nodeRepulsion: () => 9_000,
    nodeOverlap: 24,
    gravity: 0.6,
    boundingBox: roomFor(graph.nodes.length),
  }).run();
  const boxes = new Map(
    graph.nodes.map((node) => {
      const { x, y } = cy.getElementById(node.id).position();
      return [node.id, { x, y, ...sizeOf(node) }];
    }),
  );
  cy.destroy();
  apart(boxes);
  return boxes;
}
