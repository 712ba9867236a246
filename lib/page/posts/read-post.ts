// What the page says of the post that something stands in: texts and attributes as they are. Whoever asks makes a record of them.
import { MAX_POST_TEXT, MAX_SAID, type PageCommand, type PostSaid } from '../../messages/page.ts';
import { isInText, type Mark } from '../marks.ts';
import { closestOf } from '../nodes.ts';
import type { Reader } from '../reader.ts';
import type { FieldPlace, PostPlaces } from './places.ts';

/** One character, whatever pictures it is drawn with. */
const EMOJI = '[data-alt],[data-sticker-emoji]';

/** Stands in lines of its own, though the clients leave the line's end behind it out. */
const BLOCK = 'pre,blockquote';

function writtenIn(node: Node): string {
  if (!(node instanceof Element)) return node.nodeValue ?? '';
  if (node.matches('br')) return '\n';
  return ['alt', 'data-sticker-emoji', 'data-alt'].map((name) => node.getAttribute(name)).find(Boolean) ?? '';
}

/** What follows the walker's node and everything in it. A callback that says what not to enter costs several times the walk. */
function beyond(walker: TreeWalker): Node | null {
  for (let next = walker.nextSibling(); ; next = walker.nextSibling())
    if (next !== null || walker.parentNode() === null) return next;
}

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
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let text = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null && text.length < most;) {
    const isSkipped = node instanceof Element && node.matches(skip);
    const written = isSkipped ? '' : writtenIn(node);
    if (written !== '') {
      const around = closestOf(node, BLOCK);
      const isEdge = around !== block && text !== '';
      block = around;
      if (isEdge && !text.endsWith('\n') && !written.startsWith('\n')) text += '\n';
      const start = text.length;
      text += written;
      told?.(node, start, text.length);
    }
    node = isSkipped || (node instanceof Element && node.matches(EMOJI)) ? beyond(walker) : walker.nextNode();
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

const isNumber = ([field]: FieldPlace): boolean => field === 'message' || field === 'post';

/** How a site numbers the post that something stands in, and the post itself. */
export function postOf(
  node: Node | undefined,
  fields: readonly FieldPlace[],
): [post: Element, place: string] | undefined {
  const [, around, , attribute] = fields.find(isNumber) ?? [];
  const post = node && around !== undefined ? closestOf(node, around) : null;
  const place = attribute === undefined ? undefined : post?.getAttribute(attribute);
  return post && place ? [post, place] : undefined;
}

/**
 * Where a mark stands, or what has taken its place since; what is gone for good is still as it was. Undefined where nothing says any more
 * which chat that was in.
 */
function placeNow({ nodes: [node], owner }: Mark, fields: readonly FieldPlace[]): Node | undefined {
  if (node?.isConnected === true) return node;
  if (owner.isConnected) return owner;
  if (!fields.some(([field]) => field === 'chat' || field === 'post')) return undefined;
  const [post] = postOf(owner, fields) ?? [];
  const [, around = ''] = fields.find(isNumber) ?? [];
  const own = fields.flatMap(([, of, inside, attribute]) =>
    of === around && inside === '' && attribute !== undefined ? [attribute] : [],
  );
  const isSame = (each: Element): boolean =>
    own.every((name) => each.getAttribute(name) === post?.getAttribute(name));
  return [...document.querySelectorAll(around)].find(isSame) ?? owner;
}

/** Undefined where the mention does not stand here. */
export function recordOf(
  { book, current }: Pick<Reader, 'book' | 'current'>,
  { version, mention, isOpen = false }: Extract<PageCommand, { type: 'record' }>,
  places: PostPlaces,
  skip: string,
): PostSaid | undefined {
  const isMeant = ({ id, version: of }: Mark): boolean => id === mention && of === version;
  if (isOpen) {
    const node = current && isMeant(current) ? placeNow(current, places.fields) : undefined;
    return node && postAt(node, places, skip);
  }
  const isAsked = (mark: Mark): boolean => isMeant(mark) && isInText(mark);
  const mark = current && isAsked(current) ? current : book.all().find(isAsked);
  return mark === undefined && mention >= 0 ? undefined : postAt(mark?.nodes[0], places, skip);
}
