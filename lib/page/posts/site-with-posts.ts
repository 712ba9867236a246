import { defaultSite } from '../sites/default.ts';
import type { Posts, Site } from '../sites/site.ts';
import { newlyMet, settling, type Told } from './met.ts';
import { peersIn } from './peers.ts';
import type { PostPlaces } from './places.ts';
import { postOf, recordOf } from './read-post.ts';
import { watchSpoilers } from './spoilers.ts';

const isThere = (selector: string): boolean => document.querySelector(selector) !== null;

function postsAt(places: PostPlaces, skip: string): Posts {
  const { fields, spoilers, sign, chat } = places;
  const [, post = '', text = ''] = fields.find(([field]) => field === 'text') ?? [];
  return {
    concealed: spoilers.concealed,
    chat,
    hasChanged: () => !isThere(sign) || (!isThere(post) && isThere(text)),
    peersIn: (batch) => peersIn(batch, places),
    recordOf: (at, of) => recordOf(at, of, places, skip),
    placeOf: ({ nodes: [node] }) => postOf(node, fields)?.[1],
    follow: (book, line, look, signal) => {
      let told: Told = new WeakMap();
      const isSettled = places.isInAddress ? settling() : (): boolean => true;
      return {
        met: watchSpoilers(spoilers, book, look, signal),
        tell: (version, until) => {
          const [posts, more] = newlyMet(book, version, places, skip, told, isSettled, until);
          if (posts.length > 0) line.tell({ type: 'met', version, posts });
          return more;
        },
        forget: () => {
          told = new WeakMap();
        },
      };
    },
  };
}

/** `skip`: what is not read over and above what is read nowhere. */
export function siteWithPosts(matches: Site['matches'], skip: readonly string[], places: PostPlaces): Site {
  const { noField } = places;
  const fields = defaultSite.skip.map((each) => (noField === undefined ? each : `${each}:not(${noField})`));
  const skipped = [...fields, ...skip];
  return { matches, skip: skipped, posts: postsAt(places, skipped.join()) };
}
