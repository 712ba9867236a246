// From nodes to runs.
import { isElement, isText, walkTexts, type Owner } from './nodes.ts';
import type { Owners } from './owners.ts';
import { breaksBetween, type Runs } from './runs.ts';
import { now } from './turns.ts';

/** Looking at the clock costs as much as a few nodes. */
const NODES_PER_LOOK = 64;

/** Reads one tree, a slice at a time: a document, a shadow root, or an element that was added. */
export class Gatherer {
  readonly #walker: TreeWalker;
  readonly #runs: Runs;
  /** What lies around the tree owns some of its texts, too; those are read with it (`gatherOwn`). */
  readonly #around: Owner | null;
  #done: ReadonlySet<Text> | undefined;

  constructor(root: Node, runs: Runs) {
    this.#walker = walkTexts(root);
    this.#runs = runs;
    this.#around = isElement(root) ? runs.owners.of(root.parentNode) : null;
  }

  /** The page has removed the node where the walk stands: what follows can't be found from there. */
  get lost(): boolean {
    return !this.#walker.currentNode.isConnected;
  }

  /** Whether the walk has come to the node or further. */
  hasMet(node: Node): boolean {
    const at = this.#walker.currentNode;
    return at === node || (at.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }

  /** These texts (in whole runs) were read in another way. */
  passOver(done: ReadonlySet<Text>): void {
    this.#done = done;
  }

  /** Reads on until the time (of performance.now) has come; true at the end. */
  read(until: number): boolean {
    for (let count = 1; ; count += 1) {
      const node = this.#walker.nextNode();
      if (node === null) {
        this.#runs.break();
        return true;
      }
      if (isText(node)) this.#add(node);
      if (count % NODES_PER_LOOK === 0 && now() >= until) return false;
    }
  }

  #add(node: Text): void {
    if (this.#done?.has(node) === true) return;
    const owner = this.#runs.owners.of(node.parentNode);
    if (owner !== null && owner !== this.#around) this.#runs.add(node, owner);
  }
}

/** The next node after `node` in the owner's own text, in document order; blocks are passed over whole. */
function nextOwn(node: Node, owner: Owner, enter: boolean): Node | null {
  if (enter && node.firstChild !== null) return node.firstChild;
  for (let at: Node = node; at !== owner;) {
    if (at.nextSibling !== null) return at.nextSibling;
    if (at.parentNode === null) return null;
    at = at.parentNode;
  }
  return null;
}

/** The owner's own text, without the blocks inside it. */
export function gatherOwn(owner: Owner, runs: Runs): void {
  const { owners } = runs;
  for (let node = nextOwn(owner, owner, true); node !== null;) {
    const inline = isElement(node) && owners.kindOf(node) === 'inline';
    if (isText(node)) runs.add(node, owner);
    else if (isElement(node) && !inline) runs.break();
    node = nextOwn(node, owner, inline);
  }
  runs.break();
}

/** A run that starts further back than this many texts is not read ahead of its turn. */
const LOOK_BACK = 200;

/** The first text of the run that `node` stands in. */
export function startOfRun(node: Text, owners: Owners): Text | undefined {
  const owner = owners.of(node.parentNode);
  if (owner === null) return undefined;
  const walker = walkTexts(node.getRootNode());
  let start = node;
  for (let back = 0; back < LOOK_BACK; back += 1) {
    walker.currentNode = start;
    const before = walker.previousNode();
    if (before === null || !isText(before) || owners.of(before.parentNode) !== owner) return start;
    if (breaksBetween(before, start, owner, owners)) return start;
    start = before;
  }
  return undefined;
}

/** Whole runs from `start` (where one begins) on, until `enough` says so. Each text that was read goes into `done`. */
export function gatherFrom(start: Text, runs: Runs, done: Set<Text>, enough: (node: Text) => boolean): void {
  const walker = walkTexts(start.getRootNode());
  walker.currentNode = start;
  for (let at: Node | null = start; at !== null && isText(at); at = walker.nextNode()) {
    const owner = runs.owners.of(at.parentNode);
    if (owner === null) continue;
    if (done.has(at) || (enough(at) && !runs.continues(at, owner))) break;
    done.add(at);
    runs.add(at, owner);
  }
  runs.break();
}
