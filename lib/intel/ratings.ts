// How far intel may be used and trusted, as its producer rates it. Each scale stands for itself: none is worked out from another.

/** Admiralty (NATO) scale of sources, A "completely reliable" to F "cannot be judged". */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty scale of information, 1 "confirmed by other sources" to 6 "cannot be judged". */
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

export interface Ratings {
  reliability?: Reliability;
  credibility?: Credibility;
  /** Words of estimative probability: MISP's likelihood-probability. */
  likelihood?: string;
  /** MISP's Permissible Actions Protocol, "PAP:CLEAR" … as given. */
  pap?: string;
}

/** A rating stands at the beginning, and what follows may be of any length. */
const beginning = (text: string): string => text.trimStart().slice(0, 100);

/** "B", "b2", "B - Usually reliable". */
export function parseReliability(text: string): Reliability | undefined {
  const [, letter = ''] = /^([a-f])\s*(?:[-/]?\s*[1-6]\s*$|$|[-–:(.])/i.exec(beginning(text)) ?? [];
  return RELIABILITIES.find((each) => each === letter.toUpperCase());
}

/** "2", "B2", "2 - Probably true". */
export function parseCredibility(text: string): Credibility | undefined {
  const [, digit] = /^(?:[a-f]\s*[-/]?\s*)?([1-6])\s*(?:$|[-–:(.])/i.exec(beginning(text)) ?? [];
  return CREDIBILITIES.find((each) => each === digit);
}

/** "PAP:AMBER"; undefined for what is no such label. */
export function parsePap(text: string): string | undefined {
  const [, level] = /^\s*PAP\s*:\s*(\S[^\n]{0,30}?)\s*$/i.exec(text) ?? [];
  return level === undefined ? undefined : `PAP:${level.toUpperCase()}`;
}

const LIKELIHOOD = /^estimative-language:likelihood-probability="([a-z-]{1,40})"$/i;
const RELIABILITY = /^admiralty-scale:source-reliability="([a-f])"$/i;
const CREDIBILITY = /^admiralty-scale:information-credibility="([1-6])"$/i;

const firstOf = <T>(tags: readonly string[], read: (tag: string) => T | undefined): T | undefined =>
  tags.map(read).find((value) => value !== undefined);

const valueBy =
  (shape: RegExp) =>
  (tag: string): string | undefined =>
    shape.exec(tag)?.[1];

/** What MISP's taxonomies say, as tags on an object. Of several of a kind the first counts. */
export function ratingsIn(tags: readonly string[]): Ratings {
  const reliability = parseReliability(firstOf(tags, valueBy(RELIABILITY)) ?? '');
  const credibility = parseCredibility(firstOf(tags, valueBy(CREDIBILITY)) ?? '');
  const likelihood = firstOf(tags, valueBy(LIKELIHOOD))?.toLowerCase();
  const pap = firstOf(tags, parsePap);
  return {
    ...(reliability === undefined ? {} : { reliability }),
    ...(credibility === undefined ? {} : { credibility }),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(pap === undefined ? {} : { pap }),
  };
}
