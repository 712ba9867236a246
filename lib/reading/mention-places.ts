// Where the mentions of a tab stand: what each of its documents says of its marks, with the texts that are kept of it.
import type { Beside, FoundPlaces, MentionPlace } from '../intel/found.ts';
import type { FoundIn } from './found.ts';
import type { KeptPlace, KeptTexts } from './kept-texts.ts';
import { sentenceAt } from './sentence.ts';
import type { MetPost } from './tab-posts.ts';

/** One document, with flat pairs of mention id and place. */
export interface FramePlaces {
  frameId: number;
  places: readonly number[];
  texts: KeptTexts;
}

interface Place {
  frameId: number;
  mention: number;
  at: number;
  kept: KeptPlace | undefined;
}

function placesIn({ frameId, places, texts }: FramePlaces): Place[] {
  const all: Place[] = [];
  for (let index = 0; index + 1 < places.length; index += 2) {
    const [mention = 0, at = 0] = places.slice(index, index + 2);
    all.push({ frameId, mention, at, kept: texts.at(at) });
  }
  return all;
}

const keyOf = ({ frameId, mention }: { frameId: number; mention: number }): string => `${frameId} ${mention}`;

const byMention = (frames: readonly FramePlaces[]): Map<string, Place[]> =>
  Map.groupBy(frames.flatMap(placesIn), keyOf);

const placesOf = ({ mentions }: FoundIn, places: ReadonlyMap<string, Place[]>): Place[] =>
  mentions.flatMap((mention) => places.get(keyOf(mention)) ?? []);

function told({ kept, frameId, mention, at }: Place, version: number): MentionPlace[] {
  if (kept === undefined) return [];
  const { block, start, end } = kept;
  // A name that the page says is to be seen stands in no spoiler, or in one that was opened since.
  const isCovered = block.closed.slice(start, end) !== block.text.slice(start, end);
  const sentence = sentenceAt(isCovered ? block.text : block.closed, start, end);
  return [{ frameId, mention, version, at, ...sentence }];
}

/** Top frame first; in each as it was read, nearly the order in which it stands there. */
export function foundPlaces(
  things: readonly FoundIn[],
  frames: readonly FramePlaces[],
  most: number,
): FoundPlaces[] {
  const places = byMention(frames);
  return things.map((thing) => {
    const { id, version, count } = thing.group;
    const known = placesOf(thing, places)
      .sort((a, b) => a.frameId - b.frameId || a.at - b.at)
      .filter(({ kept }) => kept !== undefined);
    return { id, places: known.slice(0, most).flatMap((place) => told(place, version)), count };
  });
}

/** Of each thing: the blocks that name it, as objects that two of them share. */
function blocksOf(thing: FoundIn, places: ReadonlyMap<string, Place[]>): Set<object> {
  return new Set(placesOf(thing, places).flatMap(({ kept }) => kept?.block ?? []));
}

const postsOf = ({ pks }: FoundIn, posts: readonly MetPost[]): Set<object> =>
  new Set(posts.filter(({ named }) => named.flat().some((pk) => pks.includes(pk))));

const shared = (a: ReadonlySet<object>, b: ReadonlySet<object>): number =>
  [...a].filter((each) => b.has(each)).length;

/** Who is named beside a thing: in how many messages, as these are of many blocks, or else in how many blocks of text. */
export function besideOf(
  thing: FoundIn,
  things: readonly FoundIn[],
  frames: readonly FramePlaces[],
  posts: readonly MetPost[],
): Beside[] {
  const places = byMention(frames);
  const own = postsOf(thing, posts);
  const around = (each: FoundIn): Set<object> =>
    own.size > 0 ? postsOf(each, posts) : blocksOf(each, places);
  const ours = around(thing);
  const beside = things
    .filter((other) => other !== thing)
    .map((other) => {
      const { pk, id, name, kind } = other.group;
      return { pk, id, name, kind, count: shared(ours, around(other)) };
    });
  return beside.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
