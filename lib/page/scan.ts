// Reads the page: all of it once, then what changes. Each scan has a number; a block belongs to the latest scan that read it.
import type { PageReply } from '../messages/page.ts';
import { POINTS, readAhead } from './read-ahead.ts';
import type { Batch } from './batch.ts';
import type { Book } from './marks-by-block.ts';
import { gatherOwn, newGatherer, type Gatherer } from './gather.ts';
import { elementOf, isElement, parentOf, type Owner } from './nodes.ts';
import { Owners, skippedBy, skippedIn } from './block-owners.ts';
import { Runs } from './runs.ts';
import { newTimer, now, SLICE, turn } from './scheduling.ts';
import type { Dirty } from './watch.ts';

type Found = Extract<PageReply, { type: 'found' }>;

export interface ScanUses {
  /** Selectors of what is never read. */
  skip: readonly string[];
  book: Book;
  /** Shadow roots that are known. */
  roots: () => readonly ShadowRoot[];
  find: (batch: Batch) => Promise<Found | undefined>;
  /** What stands in the batch's text, by this scan. */
  found: (batch: Batch, found: Found, scan: number) => void;
  /** Everything was read; what no scan since this one has met is gone. */
  complete: (scan: number) => void;
}

export interface Scanner {
  /** Reads the whole page; if that takes more than a slice, what is on the screen next. A newer call ends this one. */
  everything(): Promise<void>;
  /** Reads a tree that has come, without the rest of the page. */
  tree(root: Owner): Promise<void>;
  /** Reads what has changed. */
  changes(dirty: Dirty): Promise<void>;
  /** The page has changed, though it is not read yet. */
  changed(): void;
}

/** Batches on their way at one time: the background answers in order, and a page should not queue its whole text. */
const MAX_UNANSWERED = 3;

/** How often to begin again at once when the page removes what is being read. */
const MAX_RESTARTS = 3;
const RESTART_WAIT = 2_000;

export function newScanner(uses: ScanUses, signal: AbortSignal): Scanner {
  const { skip, book } = uses;
  const unanswered = new Set<Promise<void>>();
  let latest = 0;
  /** The latest of everything: it ends those before it; one of changes ends none. */
  let whole = 0;
  /** How often the page has changed. */
  let age = 0;
  const isSkipped = skippedBy(skip);
  const later = newTimer(signal);

  const isCurrent = (scan: number): boolean => !signal.aborted && scan >= whole;
  const send = (batches: readonly Batch[], scan: number): void => {
    for (const batch of batches) {
      const answer = uses.find(batch).then((found) => {
        if (found !== undefined && !signal.aborted) uses.found(batch, found, scan);
      });
      unanswered.add(answer);
      void answer.finally(() => unanswered.delete(answer));
    }
  };
  /** What is on the screen, each place in a turn of its own. */
  const ahead = async (gatherer: Gatherer, owners: Owners, scan: number): Promise<void> => {
    const runs = new Runs(owners);
    const done = new Set<Text>();
    gatherer.passOver(done);
    for (const point of POINTS) {
      await turn();
      if (!isCurrent(scan) || gatherer.isLost()) return;
      readAhead(point, gatherer, runs, done);
      send(runs.take(), scan);
    }
  };
  /** In slices; "lost" when the page has removed the place where the walk stood, "old" when a newer scan began. */
  const read = async (
    trees: readonly Owner[],
    owners: Owners,
    scan: number,
  ): Promise<'read' | 'lost' | 'old'> => {
    const runs = new Runs(owners);
    let until = now() + SLICE;
    let isFirst = true;
    for (const tree of trees) {
      const gatherer = newGatherer(tree, runs);
      while (!gatherer.read(until)) {
        send(runs.takeReady(), scan);
        if (isFirst && tree === document.documentElement) await ahead(gatherer, owners, scan);
        isFirst = false;
        await turn();
        if (unanswered.size > MAX_UNANSWERED) await Promise.race(unanswered);
        if (!isCurrent(scan)) return 'old';
        if (gatherer.isLost()) return 'lost';
        until = now() + SLICE;
      }
    }
    send(runs.take(), scan);
    return 'read';
  };

  const everything = async (restarts = 0): Promise<void> => {
    const scan = (latest += 1);
    whole = scan;
    const trees = [document.documentElement, ...uses.roots()];
    const known = skippedIn(trees, skip);
    const began = age;
    // What was looked for beforehand says nothing of what has come since.
    const owners = new Owners((element) => (age === began ? known : isSkipped)(element));
    const end = await read(trees, owners, scan);
    if (end === 'lost') again(restarts + 1);
    if (end !== 'read') return;
    await Promise.all(unanswered);
    if (isCurrent(scan)) uses.complete(scan);
  };
  const again = (restarts: number): void => {
    if (restarts <= MAX_RESTARTS) void everything(restarts);
    else later(everything, RESTART_WAIT);
  };
  const part = async (trees: readonly Owner[], owners: Owners, scan: number): Promise<void> => {
    if ((await read(trees, owners, scan)) === 'lost') again(1);
  };
  const newOwners = (): Owners => new Owners(isSkipped);
  const changes = (dirty: Dirty): Promise<void> => {
    if (dirty.all) return everything();
    const scan = (latest += 1);
    const owners = newOwners();
    const runs = new Runs(owners);
    const changed = changedOwners(dirty, owners, book);
    for (const owner of changed) {
      // What lies in a tree that came is read with it.
      if (isWithin(elementOf(owner), dirty.trees)) changed.delete(owner);
      else gatherOwn(owner, runs);
    }
    const batches = runs.take();
    for (const { owner } of batches.flatMap((batch) => batch.runs)) changed.delete(owner);
    // No text is left: nobody will be asked about it.
    for (const owner of changed) book.forget(owner);
    send(batches, scan);
    return part(outermost(dirty.trees), owners, scan);
  };
  return {
    everything,
    changes,
    changed: () => {
      age += 1;
    },
    tree: (root) => part([root], newOwners(), (latest += 1)),
  };
}

function changedOwners(dirty: Dirty, owners: Owners, book: Book): Set<Owner> {
  const changed = new Set<Owner>();
  for (const place of dirty.places) {
    const owner = place.isConnected ? owners.of(place) : null;
    if (owner !== null) changed.add(owner);
    else forgetAround(place, owners, book);
  }
  for (const edge of dirty.edges) {
    const owner = edge.isConnected ? owners.of(edge) : null;
    if (owner !== null && book.has(owner)) changed.add(owner);
  }
  return changed;
}

/** What became editable holds no marks. */
function forgetAround(place: Node, owners: Owners, book: Book): void {
  for (let at = place; isElement(at) && owners.of(at) === null;) {
    book.forget(at);
    const parent = parentOf(at);
    if (parent === null) return;
    at = parent;
  }
}

function isWithin(node: Node | null, trees: ReadonlySet<Node>): boolean {
  for (let at = node; at !== null; at = parentOf(at)) if (trees.has(at)) return true;
  return false;
}

/** Without those that lie inside another one, or are no longer in the page. */
const outermost = (trees: ReadonlySet<Element>): Element[] =>
  [...trees].filter((tree) => tree.isConnected && !isWithin(parentOf(tree), trees));
