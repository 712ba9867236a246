// Traffic Light Protocol 2.0, as FIRST defines it. Unmarked is not CLEAR: a feed sets what its unmarked objects count as.

export const TLP_LEVELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

export type Tlp = (typeof TLP_LEVELS)[number];

/** What may be anything counts as: an unmarked object of unknown origin, a marking that can't be read. Nobody said that anyone may see it. */
export const CAUTIOUS_TLP: Tlp = 'AMBER+STRICT';

export const stricterTlp = (a: Tlp, b: Tlp): Tlp => (TLP_LEVELS.indexOf(a) >= TLP_LEVELS.indexOf(b) ? a : b);

/** Whether it may be shown under the ceiling of a presentation; without one, everything may. */
export const isUpTo = (tlp: Tlp, ceiling: Tlp | undefined): boolean =>
  ceiling === undefined || TLP_LEVELS.indexOf(tlp) <= TLP_LEVELS.indexOf(ceiling);

/** No label is longer; what is, may be anything. */
const LONGEST_LABEL = 100;

/** Reads "TLP:AMBER", "tlp:white", "Clear" …; undefined where the text is no TLP label. TLP 1.0's WHITE reads as CLEAR. */
export function parseTlp(label: string): Tlp | undefined {
  const text = label.trim();
  if (text.length > LONGEST_LABEL) return undefined;
  const level = text
    .toUpperCase()
    .replace(/^TLP\s*:\s*/, '')
    .replace(/\s*\+\s*/, '+');
  if (level === 'WHITE') return 'CLEAR';
  return TLP_LEVELS.find((known) => known === level);
}
