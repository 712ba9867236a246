// Who is named in a chat, the watch-list first, then the latest, each with how many posts and where the last of them is. What a post
// answers or quotes was said by another: it counts apart, and leads somewhere only where nothing else does.
import type { Bonds } from '../intel/bonds.ts';
import { thingOf } from '../intel/kinds.ts';
import type { ProducerRank } from '../intel/producers.ts';
import { watchedFirst } from '../intel/found-filter.ts';
import type { ChatEntity } from '../intel/found.ts';
import { thingIn, type FoundEntity } from './found.ts';
import { shownClass, type SitePolicy } from './policy.ts';
import { countPosts, postsAnswering, postsNaming, type MetPost } from './tab-posts.ts';

/** In one chat later posts have higher numbers; where they have none, what was met later. */
const isLater = (a: MetPost, b: MetPost): number =>
  (a.messageId ?? 0) - (b.messageId ?? 0) || a.seenAt - b.seenAt;

const namesIn = ({ named, answered = [] }: MetPost): number[][] => [...named, ...answered];

/** Names that share a place are one thing, unless their kinds tell them apart. */
function placesOf(posts: readonly MetPost[]): Map<number, string[]> {
  const places = new Map<number, string[]>();
  for (const post of posts)
    for (const pks of namesIn(post))
      for (const pk of pks) places.set(pk, [...(places.get(pk) ?? []), pks.join()]);
  return places;
}

export const pksIn = (posts: readonly MetPost[]): number[] => [
  ...new Set(posts.flatMap((post) => namesIn(post).flat())),
];

function entityOf(
  thing: readonly FoundEntity[],
  posts: readonly MetPost[],
  policy: SitePolicy,
  rank: ProducerRank,
): (ChatEntity & { last: MetPost })[] {
  const isOne = new Set(thing.map(({ pk }) => pk));
  const [naming, answering] = [postsNaming(posts, isOne), postsAnswering(posts, isOne)];
  const last = (naming.length > 0 ? naming : answering).toSorted(isLater).at(-1);
  const what = thingIn(thing, policy, rank);
  if (last === undefined || what === undefined) return [];
  return [{ ...what, count: countPosts(naming), answers: answering.length, last }];
}

/** `posts` of one chat. */
export function chatEntities(
  posts: readonly MetPost[],
  entities: ReadonlyMap<number, FoundEntity>,
  policy: SitePolicy,
  bonds: Bonds,
  rank: ProducerRank,
): ChatEntity[] {
  const places = placesOf(posts);
  const known = [...places.keys()]
    .flatMap((pk) => entities.get(pk) ?? [])
    .filter((entity) => shownClass(entity, policy) !== undefined);
  const things = bonds.groups(known, ({ pk, kind }) =>
    [...new Set(places.get(pk))].map((place) => `${thingOf(kind)} ${place}`),
  );
  return things
    .flatMap((thing) => entityOf(thing, posts, policy, rank))
    .sort((a, b) => watchedFirst(a, b) || isLater(b.last, a.last));
}
