// What goes into a lexicon and what comes out of the finder.
import type { NameType } from '../intel/entity.ts';
import type { EntityKind } from '../intel/kinds.ts';
import type { Tlp } from '../intel/tlp.ts';

/** An entity as the lexicon knows it: just enough to decide what may be painted. */
export interface LexiconEntity {
  /** Primary key in the store. */
  pk: number;
  kind: EntityKind;
  tlp: Tlp;
  names: readonly LexiconName[];
}

export interface LexiconName {
  value: string;
  type: NameType;
  /** Handles and contacts only. */
  platform?: string;
}

/** Who a form stands for: an entity and which of its names. */
export interface Posting {
  pk: number;
  kind: EntityKind;
  tlp: Tlp;
  /** Index into the entity's `names` in the store. */
  name: number;
}

/** Flat triples: start, end (UTF-16, into the text that was searched), form. Ordered, never overlapping. */
export type Mentions = number[];
export const MENTION_SIZE = 3;

/** Flat quadruples: start, end, form, why (a code, see why.ts). Those that are no mentions (yet) are among them. */
export type Rulings = number[];
export const RULING_SIZE = 4;
