// The part of the contract that is about finding entities and the user's own names.
import type { Entity } from '../intel/entity.ts';
import type { EntityHit } from '../intel/entity-ref.ts';
import type { OwnFacts, OwnName, OwnNameKey } from '../intel/own.ts';
import type { AddedName, NameCheck, OwnNames } from '../intel/own-names.ts';

/** UTF-16 units. */
export const MAX_QUERY = 200;
export const MAX_HITS = 50;

export interface OwnRequests {
  /** Entities of all feeds, by how their names begin, or nearly so; at most `limit`, the best first. */
  'find-entities': { ask: { query: string; limit: number }; answer: EntityHit[] };
  'own-names': { ask: object; answer: OwnNames };
  'check-name': { ask: { name: OwnName }; answer: NameCheck };
  /** To an entity that is there, or to a new one. Answered when pages are marked with it. */
  'add-name': { ask: { name: OwnName; to: { pk: number } | OwnFacts }; answer: AddedName };
  /** `from` is the name as it was. "bad-request" where the new one is a name of that entity already. */
  'change-name': { ask: { id: string; from: OwnNameKey; name: OwnName }; answer: null };
  /** Of an entity that the user made. */
  'change-own-facts': { ask: { id: string; facts: OwnFacts }; answer: null };
  'remove-name': { ask: { id: string; name: OwnNameKey }; answer: null };
  /** Undoes a removal: the entity as it was, and the place of the name in it. */
  'put-back-name': { ask: { before: Entity; at: number }; answer: null };
}
