// How good the found actor mentions are, beside the labelled ones: raw, and fair to gaps in the labels.
import { isInAddress } from '../../match/address.ts';
import type { Gold, LabelledDocument } from './corpus.ts';

/** One found mention of an actor. */
export interface Hit {
  start: number;
  end: number;
  text: string;
  /** External ids of the actors that it stands for. */
  ids: readonly string[];
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
}

export const emptyScore = (): Score => ({
  ...{ hits: 0, right: 0, wrongRaw: 0, wrong: 0, gold: 0, known: 0, foundOfKnown: 0, found: 0 },
  ...{ exact: 0, linkable: 0, linked: 0 },
  falsePositives: new Map(),
  misses: new Map(),
});

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const ATTACHED = /^(?:the\s+)?|[\s-]+(?:group|team|gang|apt)(?:['’]s)?$|['’]s$/giu;
const bare = (text: string): string => text.replace(ATTACHED, '').toLowerCase();

/** Labels leave out some places of a name that they give elsewhere, ids, and names inside addresses. */
export function isNeutral(hit: Hit, text: string, labelled: ReadonlySet<string>): boolean {
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

function scoreHit(score: Score, hit: Hit, document: LabelledDocument, labelled: ReadonlySet<string>): void {
  score.hits++;
  if (document.actors.some((gold) => overlaps(hit, gold))) {
    score.right++;
    return;
  }
  score.wrongRaw++;
  if (isNeutral(hit, document.text, labelled)) return;
  score.wrong++;
  count(score.falsePositives, hit.text);
}

/** Adds one document. `labelled`: surfaces that are labelled as actors anywhere, in lower case. */
export function addDocument(
  score: Score,
  document: LabelledDocument,
  hits: readonly Hit[],
  labelled: ReadonlySet<string>,
  known: Known,
): void {
  for (const gold of document.actors) scoreGold(score, gold, hits, known);
  for (const hit of hits) scoreHit(score, hit, document, labelled);
}
