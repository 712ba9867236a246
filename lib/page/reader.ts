// Assembles the reading of one document: gather and ask (scan), keep (book), watch, and in mode "mark" paint.
import type { PageReply } from '../messages/page.ts';
import { isPainted } from '../messages/page.ts';
import type { Batch } from './batch.ts';
import { Book } from './marks-by-block.ts';
import { choose } from './choose-marks.ts';
import type { Context } from './page-context.ts';
import { findLater } from './first-mentions.ts';
import { listen } from './listen.ts';
import type { BackgroundPort } from './background-port.ts';
import { isInText, marksOf, type Mark } from './marks.ts';
import { watchNear } from './near-screen.ts';
import type { Owner } from './nodes.ts';
import type { Painter } from './paint.ts';
import { newScanner } from './scan.ts';
import { tellSeen, type Seen } from './report-seen.ts';
import { findShadows, type Shadows } from './shadows.ts';
import type { Site } from './sites/site.ts';
import { onceAFrame, throttled } from './scheduling.ts';
import { hiddenNow } from './visible.ts';
import { newWatcher } from './watch.ts';

type Found = Extract<PageReply, { type: 'found' }>;

/** ms; within it a scrolled page may show a mark late if it has more marks near the screen than are registered. */
const SCROLL_PERIOD = 100;

/**
 * ms. What changes after a pause is read in the next frame; where changes go on and on (a chat with fifty messages a second), those
 * of this time are read together: a message to the background alone takes the page more than half a millisecond.
 */
const CHANGE_PERIOD = 200;

/** The page may have changed what stood there since, and says so in the next frame only. */
const isPaintable = (mark: Mark): boolean =>
  isPainted(mark.look) && mark.hidden === false && !mark.isLater && isInText(mark);

export interface Reader {
  book: Book;
  /** The mark that the user is at. */
  current: Mark | undefined;
  /** Something is painted. */
  isShown: boolean;
  shadows: Shadows;
  seen: Seen;
  /** Called after marks were painted, where anybody wants to know. */
  painted?: (anew?: boolean) => void;
  /** Reads the page, and follows it from then on. */
  start(): void;
  /** Words of the document have turned out to be names, or names to be something else. */
  learnt(): void;
  /** Reads everything anew; what is marked stays until its block is answered. Until all was read. */
  again(): Promise<void>;
}

/** `painter`: absent in mode "discreet". */
export function newReader(
  line: Pick<BackgroundPort, 'find' | 'tell'>,
  site: Site,
  painter: Painter | undefined,
  context: Context,
  firstOnly: boolean,
  signal: AbortSignal,
): Reader {
  const { skip, posts } = site;
  let isCrowded = false;
  /** The latest scan with an answer: one of an older lexicon may come after it. */
  let latest = 0;
  const book = new Book((marks, owner) => {
    near.forget(owner);
    for (const mark of marks) painter?.erase(mark);
  });

  const paint = (): void => {
    if (painter === undefined) return;
    if (firstOnly) findLater(book.all(), (mark) => posts?.placeOf(mark));
    const blocks = [...near.owners].map((owner) => book.marksOf(owner).filter(isPaintable));
    const chosen = choose(blocks);
    isCrowded = blocks.flat().length > chosen.size;
    painter.paint(chosen);
    reader.isShown = chosen.size > 0;
    reader.painted?.();
  };
  /** What was hidden may show by now, and the other way round. */
  const look = (owners: Iterable<Owner>): void => {
    const isHidden = hiddenNow(posts?.concealed);
    for (const owner of owners) {
      for (const mark of book.marksOf(owner)) {
        mark.hidden = isPainted(mark.look) ? isHidden(mark) : near.isBoxless(owner);
        follower?.met(mark);
      }
    }
    seen.changed();
    paint();
  };
  const near = watchNear(
    look,
    (owner, painted) => book.marksOf(owner).some((mark) => isPainted(mark.look) === painted),
    signal,
  );
  const follower = posts?.follow(book, line, look, signal);
  const seen = tellSeen(book, line, near, posts, follower, signal);

  /** Drops what older scans have found there. Gives the owners that a later one has read. */
  const renew = ({ runs }: Batch, scan: number): Set<Owner> =>
    new Set(runs.map(({ owner }) => owner).filter((owner) => !book.renew(owner, scan)));
  const found = (batch: Batch, answer: Found, scan: number): void => {
    const late = renew(batch, scan);
    const owners = new Set<Owner>();
    for (const mark of marksOf(batch, answer)) {
      if (late.has(mark.owner)) continue;
      context.correct(mark);
      book.add(mark, scan);
      owners.add(mark.owner);
    }
    if (scan >= latest) {
      latest = scan;
      seen.version = answer.version;
    }
    look(near.watch(owners));
  };
  const complete = (scan: number): void => {
    book.sweep(scan);
    seen.changed();
  };
  const shadows = findShadows((root) => {
    watcher.observe(root);
    void scanner.tree(root);
  }, signal);
  const scanner = newScanner(
    {
      ...{ skip, book, roots: shadows.roots, found, complete },
      find: (batch) => line.find(batch.text, context.token(), posts?.peersIn(batch)),
    },
    signal,
  );
  const flush = (): void => {
    const dirty = watcher.take();
    void scanner.changes(dirty);
    shadows.searchSoon(dirty.trees);
    // What was removed is forgotten on the way, and may have been a first mention.
    seen.changed();
    if (firstOnly) paint();
  };
  const flushSoon = throttled(onceAFrame(flush, signal), CHANGE_PERIOD, signal, true);
  const watcher = newWatcher(() => {
    scanner.changed();
    flushSoon();
  }, signal);

  const scrolled = throttled(paint, SCROLL_PERIOD, signal);
  listen(['scroll'], () => isCrowded && scrolled(), signal);
  // Something may have opened, closed or faded in where hidden marks are.
  watchShowing(() => near.owners.size > 0 && look(near.owners), signal);
  const start = (): void => {
    watcher.observe(document);
    void scanner.everything();
    shadows.searchSoon();
  };
  const learnt = (): void => {
    const changed = book.all().filter((mark) => context.correct(mark));
    for (const mark of changed) painter?.erase(mark);
    if (changed.length > 0) look(near.owners);
  };
  const reader: Reader = {
    book,
    shadows,
    seen,
    start,
    learnt,
    current: undefined,
    isShown: false,
    again: () => scanner.everything(),
  };
  return reader;
}

const SHOWING_PERIOD = 250;

/** Styles that change make no mutation that is watched; these events come with most of them. */
function watchShowing(shown: () => unknown, signal: AbortSignal): void {
  const soon = throttled(shown, SHOWING_PERIOD, signal);
  listen(['click', 'toggle', 'transitionend', 'animationend'], soon, signal);
}
