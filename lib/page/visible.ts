// Questions of layout, asked for what is painted only: never for the text of a page as a whole. A page can see that somebody asks (a
// transition begins between two of its turns), and would learn of each word whether it is known here.
import { isInText, rulerAt, type Mark } from './marks.ts';
import { above, boxOf, closest, elementOf, isElement, isVisible, parentOf } from './nodes.ts';

const LOOK = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };

/** Boxes that keep their text for screen readers alone are clipped to one pixel; text of size 0 has no height at all. */
export const TINY = 1;

function isClipped(element: Element): boolean {
  const { width, height } = boxOf(element);
  const isTiny = width <= TINY || height <= TINY;
  // Elements with `display: contents` have no box either, but clip nothing.
  return isTiny && element.getClientRects().length > 0 && getComputedStyle(element).overflow !== 'visible';
}

/** Text directly in a closed <details> is hidden by a box that the element has inside. */
const isDisplayed = (element: Element): boolean =>
  isVisible(element, LOOK) && !(element.localName === 'details' && !element.hasAttribute('open'));

/** The same question about many things, each asked once; the rest of the question is that of the first time. */
function once<T, R extends unknown[]>(question: (thing: T, ...rest: R) => boolean): typeof question {
  const known = new Map<T, boolean>();
  return (thing, ...rest) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const answer = question(thing, ...rest);
    known.set(thing, answer);
    return answer;
  };
}

type IsHidden = (mark: Mark) => boolean;

/**
 * Whether its style keeps a mark from being seen anywhere on the page. Remembers answers: good for one moment.
 * `concealed`: selector of spoilers.
 */
export function hiddenByStyle(concealed?: string): IsHidden {
  const displayed = once(
    (element: Element) =>
      isDisplayed(element) && (concealed === undefined || closest(element, concealed) === null),
  );
  return (mark) =>
    !isInText(mark) ||
    !isInOneLine(mark) ||
    mark.nodes.some((node) => {
      const parent = above(node);
      return parent === null || !displayed(parent);
    });
}

/** The same, and whether a reader can't see it although it is displayed: that asks for layout, which costs more than styles. */
export function hiddenNow(concealed?: string): IsHidden {
  const byStyle = hiddenByStyle(concealed);
  const clipped = once(isClipped);
  // All of a node's text has one size, and in a long one each measuring goes through its lines.
  const flat = once((_: Text, mark: Mark) => boxOf(rulerAt(mark)).height < TINY);
  return (mark) => {
    const [first] = mark.nodes;
    if (byStyle(mark) || first === undefined || flat(first, mark)) return true;
    const owner = elementOf(mark.owner);
    let at = above(first);
    while (at !== null && at !== owner && !clipped(at)) at = above(at);
    return at === null || clipped(at);
  };
}

const isInline = (element: Element): boolean => {
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
};

/**
 * A mark over several nodes is one word only if each element whose edge it crosses is really displayed inline;
 * the tags have said so, but a page's style may say otherwise.
 */
function isInOneLine(mark: Mark): boolean {
  if (mark.nodes.length === 1) return true;
  const around = rulerAt(mark).commonAncestorContainer;
  return mark.nodes.every((node) => {
    for (let at = node.parentNode; at !== null && at !== around; at = parentOf(at)) {
      if (isElement(at) && !isInline(at)) return false;
    }
    return true;
  });
}

export interface Strip {
  top: number;
  bottom: number;
}

/** The viewport. */
export const screenStrip = (): Strip => ({ top: 0, bottom: innerHeight });

export const touches = (rect: DOMRect, strip: Strip): boolean =>
  rect.bottom >= strip.top && rect.top <= strip.bottom;
