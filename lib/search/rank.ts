// Which hit a person meant most likely.
import { isActor, type EntityKind } from '../intel/kinds.ts';

/** Compared one by one; less is nearer. */
export type Nearness = readonly number[];

interface Named {
  name: string;
  kind: EntityKind;
  /** Of the name, joined by spaces. */
  words: string;
  isHeadline: boolean;
}

interface Asked {
  /** Of the query, joined by spaces. */
  words: string;
  sign: string;
}

/** "#" of a hashtag, "@" of a handle, "" of everything else. */
export const signOf = (text: string): string => /^\s*([#@])/.exec(text.normalize('NFKC'))?.[1] ?? '';

/** `distance` is how far the words of the query are from those of the name. */
export function nearness({ name, kind, words, isHeadline }: Named, asked: Asked, distance: number): Nearness {
  const fit = words === asked.words ? 0 : words.startsWith(asked.words) ? 1 : 2;
  const hasSign = asked.sign === '' || signOf(name) === asked.sign;
  return [distance, fit, hasSign ? 0 : 1, isHeadline ? 0 : 1, isActor(kind) ? 0 : 1, words.length];
}

export function bestFirst(a: Nearness, b: Nearness): number {
  const differs = a.findIndex((value, index) => value !== b[index]);
  return differs === -1 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
