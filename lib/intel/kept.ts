// What the user keeps of entities: a star, a note. By link keys, which stay the same from sync to sync; what the entity was called
// is kept along, for when no feed has it any more.
import type { EntityKind } from './kinds.ts';
import type { EntityRef } from './entity-ref.ts';

/** An entity of the watch-list. */
export interface Kept {
  /** A link key. */
  id: string;
  name: string;
  kind: EntityKind;
  /** Epoch milliseconds. */
  at: number;
}

export interface Note extends Kept {
  /** As typed. */
  text: string;
}

/** UTF-16 units. */
export const MAX_NOTE_TEXT = 50_000;

/** `ref` is absent where no loaded feed has the entity. */
export interface KeptLists {
  /** The latest first. */
  watched: (Kept & { ref?: EntityRef })[];
  notes: (Note & { ref?: EntityRef })[];
  /** There is a ceiling for what is shown: notes, and what no feed has any more, have no marking and are left out. */
  isCut: boolean;
}
