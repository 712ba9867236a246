// Runs in the bench's tab: the page script's own pieces, with found names in place of the background.
import { Book } from '../../../lib/page/book.ts';
import { choose } from '../../../lib/page/choose.ts';
import { Gatherer, Reading } from '../../../lib/page/gather.ts';
import { marksOf } from '../../../lib/page/marks.ts';
import { Painter } from '../../../lib/page/paint.ts';
import { defaultSite } from '../../../lib/page/sites/default.ts';
import { isHidden, isInOneLine, nearStrip, touches } from '../../../lib/page/visible.ts';
import { elementOf, type Owner } from '../../../lib/page/nodes.ts';
import type { Batch } from '../../../lib/page/batch.ts';

/** What the text costs that every extension must read: speed.md's F. */
function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = 0; at < text.length; at += 1) sum ^= text.charCodeAt(at);
  }
  return sum;
}

function gather(): Batch[] {
  const plain = document.querySelector(defaultSite.skip) === null;
  const reading = new Reading(defaultSite.skip, plain);
  new Gatherer(document.documentElement, reading).read(Infinity);
  return reading.runs.take();
}

const found = new Map<string, number[]>();

/** What the background would answer; remembered, as finding is not this bench's matter. */
function hitsIn(text: string): number[] {
  const known = found.get(text);
  if (known !== undefined) return known;
  const hits = [...text.matchAll(/\b(?:Cozy Bear|APT\d\d|UserSec)\b/g)].flatMap((hit, id) => [
    hit.index,
    hit.index + hit[0].length,
    id % 50,
    id % 3,
  ]);
  found.set(text, hits);
  return hits;
}

let before = new AbortController();

/** Everything that the page's main thread pays for one reading of the page. Gives the number of marks. */
function pipeline(): number {
  before.abort();
  before = new AbortController();
  const painter = new Painter(() => undefined, before.signal);
  const book = new Book(() => undefined);
  const owners = new Set<Owner>();
  const known = new Map<Element, boolean>();
  let count = 0;
  for (const batch of gather()) {
    // Stands for sending: the text is copied.
    const text = structuredClone(batch.text);
    for (const mark of marksOf(batch, hitsIn(text), 1)) {
      if (!isInOneLine(mark)) continue;
      mark.hidden = isHidden(mark, known);
      book.add(mark, 1);
      owners.add(mark.owner);
      count += 1;
    }
  }
  const strip = nearStrip();
  const near = [...owners].filter((owner) => touches(elementOf(owner).getBoundingClientRect(), strip));
  painter.paint(choose(near.map((owner) => book.marksOf(owner).filter((mark) => !mark.hidden))));
  return count;
}

/** Longest of the slices in which a page is gathered, ms. */
function longestSlice(): number {
  const reading = new Reading(defaultSite.skip);
  const gatherer = new Gatherer(document.documentElement, reading);
  let longest = 0;
  for (let done = false; !done;) {
    const started = performance.now();
    done = gatherer.read(started + 4);
    reading.runs.takeReady();
    longest = Math.max(longest, performance.now() - started);
  }
  return longest;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Medians in ms; both in each round, so that a busy machine slows both. */
function measure(warmUp: number, rounds: number): Record<string, number> {
  const times: Record<string, number[]> = { floor: [], gather: [], pipeline: [], slice: [] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const taken = { floor: timeOf(floor), gather: timeOf(gather), pipeline: timeOf(pipeline) };
    if (round < warmUp) continue;
    for (const [name, time] of Object.entries(taken)) times[name]?.push(time);
    times['slice']?.push(longestSlice());
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}

Object.assign(window, { bench: { measure, pipeline } });
