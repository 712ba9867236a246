// What the page says of the post that something stands in: texts and attributes as they are. Whoever asks makes a record of them.
import { MAX_POST_TEXT, MAX_SAID, type PageCommand, type PostSaid } from '../../messages/page.ts';
import { isInText, type Mark } from '../marks.ts';
import { closestOf } from '../nodes.ts';
import type { Reader } from '../reader.ts';
import type { PostPlaces } from './places.ts';

/**
 * The text of an element as a reader sees it, nearly: without what is never read, pictures by their names. `told`: where each piece
 * of it stands.
 */
function textIn(
  element: Element,
  skip: string,
  most: number,
  told?: (node: Node, start: number, end: number) => void,
): string {
  if (element.firstElementChild === null) return element.textContent;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(skip) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (walker.nextNode() !== null && text.length < most) {
    const { currentNode: node } = walker;
    const start = text.length;
    if (!(node instanceof Element)) text += node.nodeValue ?? '';
    else
      text += node.matches('br')
        ? '\n'
        : (node.getAttribute('alt') ?? node.getAttribute('data-sticker-emoji') ?? '');
    told?.(node, start, text.length);
  }
  return text;
}

/** All of a post's text, and what of it stands in spoilers, whether they are closed or not. */
function ownText(element: Element, skip: string, spoiler: string): Pick<PostSaid, 'text' | 'spoilers'> {
  const covered: number[] = [];
  const whole = textIn(element, skip, MAX_POST_TEXT + 1, (node, start, end) => {
    if (start === end || closestOf(node, spoiler) === null) return;
    if (covered.at(-1) === start) covered[covered.length - 1] = end;
    else covered.push(start, end);
  });
  const text = whole.trim();
  if (text === '' || whole.length > MAX_POST_TEXT) return {};
  const before = whole.length - whole.trimStart().length;
  const spoilers = covered.map((at) => Math.min(Math.max(at - before, 0), text.length)).join();
  return spoilers === '' ? { text } : { text, spoilers };
}

/** `node`: where a mark stands; undefined for the page as a whole. */
export function postAt(
  node: Node | undefined,
  { site, fields, spoilers }: Pick<PostPlaces, 'site' | 'fields' | 'spoilers'>,
  skip: string,
): PostSaid {
  const said: PostSaid = { site, address: location.href };
  // Many fields stand around the same.
  const roots = new Map<string, ParentNode | null | undefined>([['', document]]);
  for (const [field, around, inside, attribute] of fields) {
    if (!roots.has(around)) roots.set(around, node && closestOf(node, around));
    const root = roots.get(around);
    const element = inside === '' ? root : root?.querySelector(inside);
    if (!(element instanceof Element)) continue;
    if (field === 'text') {
      Object.assign(said, ownText(element, skip, spoilers.each));
      continue;
    }
    const value =
      attribute === undefined ? textIn(element, skip, MAX_SAID).trim() : element.getAttribute(attribute);
    if (value !== null && value !== '') said[field] = value.slice(0, MAX_SAID);
  }
  return said;
}

/** Undefined where the mention does not stand here. */
export function recordOf(
  { book, current }: Pick<Reader, 'book' | 'current'>,
  { version, mention }: Extract<PageCommand, { type: 'record' }>,
  places: PostPlaces,
  skip: string,
): PostSaid | undefined {
  const isAsked = (mark: Mark | undefined): boolean =>
    mark?.id === mention && mark.version === version && isInText(mark);
  const mark = isAsked(current) ? current : book.all().find(isAsked);
  return mark === undefined && mention >= 0 ? undefined : postAt(mark?.nodes[0], places, skip);
}
