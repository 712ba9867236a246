// What a search is asked and what it answers.
import type { NameType } from './entity.ts';
import type { EntityHit, EntityRef } from './entity-ref.ts';

export const FILTER_NAMES = ['kind', 'feed', 'country'] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** A filter that means nothing here: it is told, never ignored. */
export interface UnknownFilter {
  name: FilterName;
  /** As it was typed; "" where nothing was. */
  value: string;
  /** Some values that would do. */
  known: string[];
}

export interface SearchResult extends EntityHit {
  hitType: NameType;
  /** Who calls it so: the vendor that coined the name, else the producer. */
  hitBy?: string;
  /** Who knows the same thing besides, each once. */
  also: Pick<EntityRef, 'producer' | 'feed'>[];
}

export interface SearchAnswer {
  /** The query without its filters. */
  words: string;
  /** Each thing once, the best first. */
  results: SearchResult[];
  unknown: UnknownFilter[];
  /** There are more than these. */
  isCut: boolean;
  /** What is spelt much like it was not looked for yet. */
  mayBeMore: boolean;
}
