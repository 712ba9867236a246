// A picture on the page → an SVG file that looks the same anywhere: every style is written into it, in the colours of paper,
// with its title, legend and marking below.
import type { Tlp } from '../../../lib/intel/tlp.ts';

export interface PictureFile {
  title: string;
  /** Lines below it. */
  notes: readonly string[];
  /** What lines mean: a class of theirs, and the words. */
  legend: readonly { look: string; words: string }[];
  tlp: Tlp;
}

export interface DrawnPicture {
  text: string;
  width: number;
  height: number;
}

const NS = 'http://www.w3.org/2000/svg';
const STYLES = [
  ...(['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'] as const),
  ...(['opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'] as const),
];
/** TLP 2.0's colours, on black. */
const TLP_COLOURS: Record<Tlp, string> = {
  CLEAR: '#ffffff',
  GREEN: '#33ff00',
  AMBER: '#ffc000',
  'AMBER+STRICT': '#ffc000',
  RED: '#ff2b2b',
};
const LINE_HEIGHT = 20;

/** For nobody but the page: roles, focus, classes. */
const PAGE_ONLY = [
  ...['class', 'style', 'role', 'tabindex', 'aria-hidden', 'aria-label', 'aria-pressed'],
  ...['data-node', 'data-whole'],
];
/** What is drawn; groups and titles have no look. */
const SHAPES = 'path, rect, text';

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value.toString());
  if (text !== undefined) made.textContent = text;
  return made;
}

interface Place {
  x: number;
  y: number;
}

/** Black with the level in its colour, as FIRST draws it. */
function tlpLabel(tlp: Tlp, { x, y }: Place): SVGElement[] {
  const words = `TLP:${tlp}`;
  const width = words.length * 8 + 14;
  const font = { 'font-family': 'monospace', 'font-size': 13, 'font-weight': 700 };
  return [
    element('rect', { x, y: y - 14, width, height: 20, rx: 3, fill: '#000000' }),
    element('text', { x: x + 7, y, fill: TLP_COLOURS[tlp], ...font }, words),
  ];
}

function legendOf(legend: PictureFile['legend'], { x, y }: Place): SVGElement[] {
  return legend.flatMap(({ look, words }, at) => {
    const line = y + at * LINE_HEIGHT;
    return [
      element('path', { class: `line ${look}`, d: `M${x} ${line - 4}h36` }),
      element('text', { class: 'foot', x: x + 46, y: line }, words),
    ];
  });
}

/** Everything below the picture; its height comes with it. */
function footOf({ title, notes, legend, tlp }: PictureFile, { x, y }: Place) {
  const first = y + LINE_HEIGHT;
  const lines = notes.map((note, at) =>
    element('text', { class: 'foot', x, y: first + (at + 1) * LINE_HEIGHT }, note),
  );
  const legendAt = first + (notes.length + 1) * LINE_HEIGHT;
  const end = legendAt + legend.length * LINE_HEIGHT;
  return {
    elements: [
      element('text', { class: 'foot title', x, y: first }, title),
      ...lines,
      ...legendOf(legend, { x, y: legendAt }),
    ],
    /** In colours of its own, which no sheet of the page may change. */
    label: tlpLabel(tlp, { x, y: end + 4 }),
    height: end + LINE_HEIGHT - y,
  };
}

function writeStyles(root: SVGSVGElement): void {
  for (const each of root.querySelectorAll(SHAPES)) {
    const computed = getComputedStyle(each);
    for (const style of STYLES) each.setAttribute(style, computed.getPropertyValue(style));
  }
  // Not before: what something looks like depends on the classes around it.
  for (const each of [root, ...root.querySelectorAll('*')])
    for (const name of PAGE_ONLY) each.removeAttribute(name);
}

/** `svg` says what is the whole of it in `data-whole`: a view box. */
export function pictureFile(svg: SVGSVGElement, about: PictureFile): DrawnPicture {
  const copy = document.importNode(svg, true);
  const [x = 0, y = 0, wide = 1, high = 1] = (svg.dataset['whole'] ?? '').split(' ').map(Number);
  const foot = footOf(about, { x: x + 16, y: y + high });
  const [width, height] = [Math.max(wide, 420), high + foot.height];
  copy.setAttribute('xmlns', NS);
  copy.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  copy.setAttribute('width', width.toString());
  copy.setAttribute('height', height.toString());
  copy.append(...foot.elements);
  const stage = document.createElement('div');
  stage.className = 'picture-stage';
  stage.append(copy);
  document.body.append(stage);
  writeStyles(copy);
  copy.append(...foot.label);
  copy.prepend(element('rect', { x, y, width, height, fill: '#ffffff' }));
  stage.remove();
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}
