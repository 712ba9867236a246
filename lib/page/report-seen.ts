import { isPainted, LOCKED } from '../messages/page.ts';
import type { Book } from './marks-by-block.ts';
import { now, SLICE, throttled, turn } from './scheduling.ts';
import type { Near } from './near-screen.ts';
import type { BackgroundPort } from './background-port.ts';
import type { More, Posts, PostsFollower } from './sites/site.ts';
import { hiddenByStyle } from './visible.ts';

/** ms; what changes after a pause is told at once. */
const PERIOD = 500;
/** Distinct mentions; the background takes no more. */
const MAX_SEEN = 20_000;

/** As flat pairs of id and place; what nobody has had to look at yet may be seen. */
export const placesSeen = (book: Book, version: number): number[] =>
  book.all().flatMap((mark) => (mark.version === version && mark.hidden !== true ? [mark.id, mark.at] : []));

/** Distinct mentions that a reader can see, as flat pairs of id and count. */
function countSeen(book: Book, version: number): number[] {
  const counts = new Map<number, number>();
  for (const mark of book.all()) {
    if (mark.hidden === false && mark.version === version && mark.look !== LOCKED)
      counts.set(mark.id, (counts.get(mark.id) ?? 0) + 1);
  }
  return [...counts].slice(0, MAX_SEEN).flat();
}

export interface Seen {
  /** A change may have happened. */
  changed(): void;
  /** The background has forgotten. */
  again(): void;
  /** Lexicon version of the latest answer. */
  version: number;
}

/** Tells the background what the document holds, when that changes. Forgets on the way what has left the page. */
export function tellSeen(
  book: Book,
  line: Pick<BackgroundPort, 'tell'>,
  near: Pick<Near, 'isBoxless'>,
  posts: Posts | undefined,
  follower: PostsFollower | undefined,
  signal: AbortSignal,
): Seen {
  let told = '';
  /** What is far from the screen was not asked for painting. Of what is never painted only an observer may tell. */
  const lookAtAll = async (): Promise<void> => {
    const isHidden = hiddenByStyle(posts?.concealed);
    let until = now() + SLICE;
    for (const mark of book.all()) {
      if (mark.hidden !== undefined) continue;
      mark.hidden = isPainted(mark.look) ? isHidden(mark) : near.isBoxless(mark.owner);
      follower?.met(mark);
      if (now() < until) continue;
      await turn();
      if (signal.aborted) return;
      until = now() + SLICE;
    }
  };
  const report = async (): Promise<void> => {
    book.sweep();
    await lookAtAll();
    const tell = (): More | undefined =>
      signal.aborted ? 'none' : follower?.tell(seen.version, now() + SLICE);
    let more = tell();
    for (; more === 'now'; more = tell()) await turn();
    if (more === 'later') changed();
    if (signal.aborted) return;
    const { version } = seen;
    const mentions = countSeen(book, version);
    // Before the first answer nobody knows whether there is text.
    const isOther = version > 0 && posts?.hasChanged() === true;
    const summary = mentions.length === 0 && !isOther ? '' : [version, isOther, ...mentions].join();
    if (summary === told) return;
    told = summary;
    line.tell({ type: 'seen', version, mentions, changed: isOther });
  };
  const changed = throttled(() => void report(), PERIOD, signal);
  const again = (): void => {
    told = 'unknown';
    follower?.forget();
    changed();
  };
  const seen: Seen = { changed, again, version: 0 };
  return seen;
}
