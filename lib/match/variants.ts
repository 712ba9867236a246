// What else a name is written as, beyond its own spelling.
import { inflected } from './inflection.ts';
import { foldWord } from './words/hash.ts';
import { isOrdinaryWord } from './words/ordinary.ts';

const SUFFIXED = /^(.*\S)[\s-](?:group|team|gang|apt)$/i;
const SHORTEST_STEM = 4;

export interface Variant {
  text: string;
  /** Nobody gives it: it follows from the name, and means it only where the document says so. */
  isDerived: boolean;
}

/** "Winnti Group" is also called Winnti; "Comment Group" is never just Comment. */
function withoutSuffix(name: string): Variant[] {
  const stem = SUFFIXED.exec(name)?.[1];
  if (stem === undefined || stem.length < SHORTEST_STEM || /^the\s/i.test(stem)) return [];
  return isOrdinaryWord(foldWord(stem)) ? [] : [{ text: stem, isDerived: true }];
}

/** The name first. */
export const variantsOf = (name: string): Variant[] => [
  { text: name, isDerived: false },
  ...withoutSuffix(name),
  ...inflected(name).map((text) => ({ text, isDerived: false })),
];
