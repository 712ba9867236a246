// From nodes to runs: a walk over elements and texts that knows which block it is in, so that no text has to be asked.
import { firstOf, isElement, isText, nextOf, parentOf, type Owner } from './nodes.ts';
import type { Owners } from './block-owners.ts';
import type { Runs } from './runs.ts';
import { now } from './scheduling.ts';

/** Looking at the clock costs as much as a few nodes. */
const NODES_PER_LOOK = 64;

/** Reads one tree, a slice at a time: a document, a shadow root, or an element that was added. */
export interface Gatherer {
  /** The page has removed the node where the walk stands: what follows can't be found from there. */
  isLost(): boolean;
  /** Whether the walk has gone past the node. */
  hasMet(node: Node): boolean;
  /** These texts (in whole runs) were read in another way. */
  passOver(done: ReadonlySet<Text>): void;
  /** Reads on until the time (of performance.now) has come, or a text that is not to be read; true at the end. */
  read(until: number, isEnd?: (text: Text) => boolean): boolean;
}

/** `ownOnly`: without the blocks inside. */
export function newGatherer(
  root: Owner,
  runs: Runs,
  from: Node | null = firstOf(root),
  ownOnly = false,
): Gatherer {
  const { owners } = runs;
  /** What lies around the tree owns some of its texts, too; those are read with it (`gatherOwn`). */
  const around = isElement(root) ? owners.of(parentOf(root)) : null;
  /** Not read yet; null at the end. */
  let next = owners.of(root) === null ? null : from;
  /** Whose text stands at `next`; null where it is not read here. */
  let owner: Owner | null;
  let done: ReadonlySet<Text> | undefined;

  const ownerIn = (parent: Node | null): Owner | null => {
    const found = owners.of(parent);
    return found === around ? null : found;
  };
  /** What is read of an element first. */
  const firstIn = (element: Element): Node | null => {
    const kind = owners.kindOf(element);
    if (kind === 'inline') return element.firstChild;
    runs.break();
    if (kind === 'skip' || ownOnly) return null;
    const first = firstOf(element);
    if (first !== null) owner = element;
    return first;
  };
  /** What follows a node and everything in it. */
  const after = (node: Node): Node | null => {
    // a form is a block: texts and inline elements are not asked with care
    for (let at = node, mayBeForm = !isText(node); ;) {
      const sibling = import.meta.env.FIREFOX || !mayBeForm ? at.nextSibling : nextOf(at);
      if (sibling !== null) return sibling;
      const parent = import.meta.env.FIREFOX || !mayBeForm ? at.parentNode : parentOf(at);
      if (parent === null || parent === root) return null;
      mayBeForm = parent === owner;
      if (parent === owner) {
        runs.break();
        owner = ownerIn(parentOf(parent));
      }
      at = parent;
    }
  };
  const read: Gatherer['read'] = (until, isEnd) => {
    // The page may have changed since the last slice.
    owner = ownerIn(next && parentOf(next));
    for (let count = 1; next !== null; count += 1) {
      const node = next;
      if (isText(node)) {
        if (isEnd?.(node) === true) break;
        if (owner !== null && done?.has(node) !== true) runs.add(node, owner);
        next = after(node);
      } else next = (isElement(node) ? firstIn(node) : null) ?? after(node);
      if (count % NODES_PER_LOOK === 0 && now() >= until) return false;
    }
    runs.break();
    return true;
  };
  return {
    read,
    isLost: () => next?.isConnected === false,
    hasMet: (node) =>
      next === null || (node.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    passOver: (texts) => {
      done = texts;
    },
  };
}

/** The owner's own text, without the blocks inside it. */
export function gatherOwn(owner: Owner, runs: Runs): void {
  newGatherer(owner, runs, firstOf(owner), true).read(Infinity);
}

/** A run that starts further back than this many nodes is not read ahead of its turn. */
const LOOK_BACK = 400;

/** The first text of the run that `node` stands in. */
export function startOfRun(node: Text, owners: Owners): Text | undefined {
  const owner = owners.of(node.parentNode);
  if (owner === null) return undefined;
  const walker = document.createTreeWalker(owner, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  let start = node;
  for (let back = 0; back < LOOK_BACK; back += 1) {
    const before = walker.previousNode();
    if (before === null || owners.of(isText(before) ? before.parentNode : before) !== owner) return start;
    if (isText(before)) start = before;
  }
  return undefined;
}

/** Whole runs of the document from `start` (where one begins) on, until `enough` says so. Each text that was read goes into `done`. */
export function gatherFrom(start: Text, runs: Runs, done: Set<Text>, enough: (node: Text) => boolean): void {
  newGatherer(document.documentElement, runs, start).read(Infinity, (text) => {
    if (done.has(text) || (enough(text) && !runs.continues(text))) return true;
    done.add(text);
    return false;
  });
}
