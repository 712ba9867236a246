// How good the found actor mentions are, beside the labelled ones: raw, and fair to gaps in the labels.
import { isInAddress } from '../../match/address.ts';
import type { Why } from '../../match/why.ts';
import type { Gold, LabelledDocument } from './corpus.ts';

/** One place where an actor's name was found. */
export interface Hit {
  start: number;
  end: number;
  text: string;
  /** External ids of the actors that it stands for. */
  ids: readonly string[];
  why: Why;
  /** Let in by the rules. */
  isIn: boolean;
}

/** What one reason decided: places that are labelled, that are not, and those that say nothing. */
export interface Decided {
  right: number;
  wrong: number;
  neutral: number;
}

/** What the intel says of a surface: undefined where it is no actor's name. */
export type Known = (surface: string) => readonly string[] | undefined;

export interface Score {
  hits: number;
  right: number;
  /** Wrong by the labels alone, and wrong where the labels are no gap. */
  wrongRaw: number;
  wrong: number;
  gold: number;
  known: number;
  foundOfKnown: number;
  found: number;
  exact: number;
  linkable: number;
  linked: number;
  falsePositives: Map<string, number>;
  misses: Map<string, number>;
  whys: Map<Why, Decided>;
}

export const emptyScore = (): Score => ({
  ...{ hits: 0, right: 0, wrongRaw: 0, wrong: 0, gold: 0, known: 0, foundOfKnown: 0, found: 0 },
  ...{ exact: 0, linkable: 0, linked: 0 },
  falsePositives: new Map(),
  misses: new Map(),
  whys: new Map(),
});

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const ATTACHED = /^(?:the\s+)?|[\s-]+(?:group|team|gang|apt)(?:['’]s)?$|['’]s$/giu;
const bare = (text: string): string => text.replace(ATTACHED, '').toLowerCase();

/** Labels leave out some places of a name that they give elsewhere, ids, and names inside addresses. */
function isNeutral(hit: Hit, text: string, labelled: ReadonlySet<string>): boolean {
  return (
    labelled.has(hit.text.toLowerCase()) ||
    /^GC0[12]$/.test(hit.text) ||
    /^[A-Z]{1,6}(?:-[A-Z])?[- ]?\d{2,}$/i.test(hit.text) ||
    isInAddress(text, hit.start, hit.end)
  );
}

function scoreGold(score: Score, gold: Gold, hits: readonly Hit[], known: Known): void {
  const ids = known(gold.surface);
  const hit = hits.find((each) => overlaps(each, gold));
  score.gold++;
  if (ids !== undefined) {
    score.known++;
    if (hit === undefined) count(score.misses, gold.surface);
    else score.foundOfKnown++;
  }
  if (hit === undefined) return;
  score.found++;
  if (bare(hit.text) === bare(gold.surface)) score.exact++;
  if (gold.linkedId === undefined || ids?.includes(gold.linkedId) !== true) return;
  score.linkable++;
  if (hit.ids.includes(gold.linkedId)) score.linked++;
}

function judge(hit: Hit, document: LabelledDocument, labelled: ReadonlySet<string>): keyof Decided {
  if (document.actors.some((gold) => overlaps(hit, gold))) return 'right';
  return isNeutral(hit, document.text, labelled) ? 'neutral' : 'wrong';
}

function scoreHit(score: Score, hit: Hit, verdict: keyof Decided): void {
  score.hits++;
  if (verdict === 'right') score.right++;
  else score.wrongRaw++;
  if (verdict !== 'wrong') return;
  score.wrong++;
  count(score.falsePositives, hit.text);
}

function countWhy({ whys }: Score, why: Why, verdict: keyof Decided): void {
  const decided = whys.get(why) ?? { right: 0, wrong: 0, neutral: 0 };
  decided[verdict]++;
  whys.set(why, decided);
}

/** Adds one document with its places. `labelled`: surfaces that are labelled as actors anywhere, in lower case. */
export function addDocument(
  score: Score,
  document: LabelledDocument,
  places: readonly Hit[],
  labelled: ReadonlySet<string>,
  known: Known,
): void {
  const hits = places.filter(({ isIn }) => isIn);
  for (const gold of document.actors) scoreGold(score, gold, hits, known);
  for (const place of places) {
    const verdict = judge(place, document, labelled);
    countWhy(score, place.why, verdict);
    if (place.isIn) scoreHit(score, place, verdict);
  }
}
