// Which posts show known names: told once for each mark, so that the background can say who is in a chat and where.
import { LOCKED, type MetSaid, type PostSaid } from '../../messages/page.ts';
import type { Book } from '../marks-by-block.ts';
import { isInText, type Mark } from '../marks.ts';
import { closestOf } from '../nodes.ts';
import { postAt, postOf } from './read-post.ts';
import type { More } from '../sites/site.ts';
import type { FieldPlace, PostPlaces } from './places.ts';
import { now } from '../scheduling.ts';

/** Posts in one message. */
const MOST = 50;

/** Which post a mark was told with; undefined for a mark that stands in none. */
export type Told = WeakMap<Mark, Element | undefined>;

/** ms. */
const SETTLED = 400;

/**
 * A client changes its address a moment before or after what it shows: what it showed last slides away under the new one. Whether the
 * address has been the same since a post was first met; it is asked about until then, or until it is gone.
 */
export function settling(): (post: Element) => boolean {
  const met = new WeakMap<Element, [address: string, at: number]>();
  return (post) => {
    const [address, at = 0] = met.get(post) ?? [];
    if (address === location.href) return now() - at >= SETTLED;
    met.set(post, [location.href, now()]);
    return false;
  };
}

const isIn = ({ nodes: [node] }: Mark, selector: string): boolean =>
  node !== undefined && closestOf(node, selector) !== null;

/** Without the text, where that isn't needed to know reposts by: whoever has an author posts to no channel that others repost from. */
function shortlyAt(node: Text | undefined, places: PostPlaces, skip: string): PostSaid {
  const only = (isWanted: (field: FieldPlace[0]) => boolean): PostSaid =>
    postAt(node, { ...places, fields: places.fields.filter(([field]) => isWanted(field)) }, skip);
  const said = only((field) => field !== 'text');
  const isKnownByText =
    places.isKnownByText === true && (said.fromTitle !== undefined || said.sender === undefined);
  return isKnownByText ? { ...only((field) => field === 'text'), ...said } : said;
}

/** Posts with marks that were not told yet, each with all of its marks: what is told of a post replaces what was; and whether there are more. */
export function newlyMet(
  book: Book,
  version: number,
  places: PostPlaces,
  skip: string,
  told: Told,
  isSettled: (post: Element) => boolean,
  until: number,
): [met: MetSaid[], more: More] {
  const { fields, answered } = places;
  const met = new Map<Element, MetSaid>();
  const counts = (mark: Mark): boolean =>
    mark.hidden === false && mark.version === version && mark.look !== LOCKED;
  let more: More = 'none';
  for (const mark of book.all()) {
    if (told.has(mark) || !counts(mark)) continue;
    const [post, place] = (isInText(mark) && postOf(mark.nodes[0], fields)) || [];
    if (post && !isSettled(post)) {
      more = 'later';
      continue;
    }
    const isNew = post && place && !met.has(post);
    if (isNew && (met.size === MOST || (met.size > 0 && now() >= until))) {
      more = 'now';
      break;
    }
    told.set(mark, post);
    if (isNew)
      met.set(post, { place, said: shortlyAt(mark.nodes[0], places, skip), mentions: [], answered: [] });
  }
  if (met.size === 0) return [[], more];
  for (const mark of book.all()) {
    const post = told.get(mark);
    const one = post && met.get(post);
    if (one === undefined || !counts(mark) || !isInText(mark)) continue;
    (isIn(mark, answered) ? one.answered : one.mentions).push(mark.id);
  }
  return [[...met.values()], more];
}
