// What the interface is told of the user's own names, and of a name before it becomes one.
import type { Entity } from './entity.ts';
import type { EntityRef } from './entity-ref.ts';

export interface OwnEntry {
  pk: number;
  entity: Entity;
  /** What its names are attached to; absent where no loaded feed has it, or the user made the entity. */
  target?: EntityRef;
}

export interface OwnNames {
  /** They were removed, and can be brought back. */
  isRemoved: boolean;
  /** There is a ceiling for what is shown: what is marked above it is left out. */
  isCut: boolean;
  entries: OwnEntry[];
}

/** What would come of a name. */
export interface NameCheck {
  /** Whose name it is already. */
  known: EntityRef[];
  /** False for what no text can be searched for. */
  isMatchable: boolean;
  /** An ordinary word, or very short: it counts only where the text says that a name is meant. */
  isAmbiguous: boolean;
  /** The user's names were removed and come back with this one. */
  bringsBack: boolean;
}

/** Where an added name is now. */
export interface AddedName {
  /** Of the user's own entity. */
  id: string;
  /** False where it had that name before. */
  isNew: boolean;
}
