// Which hit a person meant most likely.
import { isActor, type EntityKind } from '../intel/kinds.ts';

/** Compared one by one; less is nearer. */
export type Nearness = readonly number[];

interface Named {
  kind: EntityKind;
  /** Of the name, joined by spaces. */
  words: string;
  isHeadline: boolean;
}

/** `asked` are the words of the query, joined by spaces; `distance` is how far they are from those of the name. */
export function nearness({ kind, words, isHeadline }: Named, asked: string, distance: number): Nearness {
  const fit = words === asked ? 0 : words.startsWith(asked) ? 1 : 2;
  return [distance, fit, isHeadline ? 0 : 1, isActor(kind) ? 0 : 1, words.length];
}

export function bestFirst(a: Nearness, b: Nearness): number {
  const differs = a.findIndex((value, index) => value !== b[index]);
  return differs === -1 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
