// What several texts of one document have taught, told as one.

export interface Learnt {
  version: number;
  /** What is added to the document's token; "" for nothing. */
  context: string;
  /** Flat triples: the id of mentions, their new id and look. */
  unlocked: number[];
}

/** Of the latest lexicon alone, and the same thing once. Undefined where nothing was learnt. */
export function gatherLearnt(all: readonly Learnt[]): Learnt | undefined {
  const version = Math.max(...all.map((each) => each.version));
  const lessons = all.filter((each) => each.version === version && each.context !== '');
  const unlocked = new Map(lessons.map((each) => [each.context, each.unlocked]));
  if (unlocked.size === 0) return undefined;
  return { version, context: [...unlocked.keys()].join(' '), unlocked: [...unlocked.values()].flat() };
}
