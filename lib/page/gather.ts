// From nodes to runs. The walker takes text nodes only and has no acceptNode callback: a callback costs five times the walk.
import { isElement, isText, type Owner } from './nodes.ts';
import { Owners } from './owners.ts';
import { breaksBetween, Runs } from './runs.ts';

/** Looking at the clock costs as much as a few nodes. */
const NODES_PER_LOOK = 64;

const NONE: ReadonlySet<Text> = new Set();

/** What one scan has read so far. */
export class Reading {
  readonly owners: Owners;
  readonly runs: Runs;

  /** `plain`: nothing that matches `skip` is in what will be read. */
  constructor(skip: string, plain = false) {
    this.owners = new Owners(skip, plain);
    this.runs = new Runs(this.owners);
  }
}

/** Reads one tree, a slice at a time: a document, a shadow root, or an element that was added. */
export class Gatherer {
  readonly #walker: TreeWalker;
  readonly #reading: Reading;
  /** What lies around the tree owns some of its texts, too; those are read with it (`gatherOwn`). */
  readonly #around: Owner | null;
  readonly #done: ReadonlySet<Text>;
  /** Of the texts that were read before, those not met yet: asking for each text costs. */
  #left: number;

  /** `done`: texts that were read before, in whole runs. */
  constructor(root: Node, reading: Reading, done = NONE) {
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.#reading = reading;
    this.#around = isElement(root) ? reading.owners.of(root.parentNode) : null;
    this.#done = done;
    this.#left = done.size;
  }

  /** The page has removed the node where the walk stands: what follows can't be found from there. */
  get lost(): boolean {
    return !this.#walker.currentNode.isConnected;
  }

  /** Reads on until the time (of performance.now) has come; true at the end. */
  read(until: number): boolean {
    for (let count = 1; ; count += 1) {
      const node = this.#walker.nextNode();
      if (node === null) {
        this.#reading.runs.break();
        return true;
      }
      if (isText(node)) this.#add(node);
      if (count % NODES_PER_LOOK === 0 && performance.now() >= until) return false;
    }
  }

  #add(node: Text): void {
    if (this.#left > 0 && this.#done.has(node)) {
      this.#left -= 1;
      return;
    }
    const owner = this.#reading.owners.of(node.parentNode);
    if (owner !== null && owner !== this.#around) this.#reading.runs.add(node, owner);
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
export function gatherOwn(owner: Owner, { owners, runs }: Reading): void {
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
function startOfRun(node: Text, walker: TreeWalker, owners: Owners): Text | undefined {
  const owner = owners.of(node.parentNode);
  if (owner === null) return undefined;
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

/** Whole runs from the one with `node` in it on, until `enough` says so. Each text that was read goes into `done`. */
export function gatherFrom(
  node: Text,
  root: Node,
  { owners, runs }: Reading,
  done: Set<Text>,
  enough: (node: Text) => boolean,
): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const start = startOfRun(node, walker, owners);
  if (start === undefined) return;
  walker.currentNode = start;
  for (let at: Node | null = start; at !== null && isText(at); at = walker.nextNode()) {
    const owner = owners.of(at.parentNode);
    if (owner === null) continue;
    if (done.has(at) || (enough(at) && !runs.continues(at, owner))) break;
    done.add(at);
    runs.add(at, owner);
  }
  runs.break();
}
