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

/** Most words end in none of these; no pattern needs to be tried on them. */
const MAY_END = /[sdgyre]$/;

/** What the word may be made from; not the word itself. */
export function stemsOf(word: string): string[] {
  if (!MAY_END.test(word)) return [];
  const stems: string[] = [];
  for (const [ending, others] of ENDINGS)
    if (ending.test(word)) for (const other of others) stems.push(word.replace(ending, other));
  return stems.filter((stem) => stem.length >= SHORTEST);
}
