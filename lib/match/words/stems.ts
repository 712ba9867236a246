// English endings are taken off, so that the table needs one word of each family. Rough on purpose: what matters is only
// whether somebody might write the word without meaning a name.

const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
  [/ed$/, ['', 'e']],
  [/ing$/, ['', 'e']],
  [/(.)\1(?:ed|ing|er|ers)$/, ['$1']],
  [/ers?$/, ['', 'e']],
  [/ly$/, ['']],
  [/ness$/, ['']],
  [/able$/, ['', 'e']],
];
const SHORTEST = 3;

/** What the word may be made from; not the word itself. */
export const stemsOf = (word: string): string[] =>
  ENDINGS.flatMap(([ending, others]) =>
    ending.test(word) ? others.map((other) => word.replace(ending, other)) : [],
  ).filter((stem) => stem.length >= SHORTEST);
