// What was withdrawn in favour of something else: whoever still has the old id is linked with the successor. The old names stay
// where they were: they are its producer's to give.
import type { Entity } from '../../intel/entity.ts';

export interface Withdrawn {
  /** Its link keys. */
  links: readonly string[];
  /** Link key of what took its place. */
  successor: string;
}

/** A chain of successors may lead round in a circle. */
function endOf(start: Withdrawn, withdrawn: ReadonlyMap<string, Withdrawn>): string {
  const met = new Set<Withdrawn>();
  let at = start;
  for (let next: Withdrawn | undefined = at; next && !met.has(next); next = withdrawn.get(at.successor)) {
    met.add(next);
    at = next;
  }
  return at.successor;
}

function addLinks(entity: Entity, links: readonly string[]): void {
  entity.links = [...new Set([...entity.links, ...links])];
}

/** `withdrawn` by each object's own link key. Adds to the links of the entities. */
export function linkSuccessors(withdrawn: ReadonlyMap<string, Withdrawn>, entities: Iterable<Entity>): void {
  if (withdrawn.size === 0) return;
  const byId = new Map([...entities].map((entity) => [entity.id, entity]));
  for (const each of withdrawn.values()) {
    const successor = byId.get(endOf(each, withdrawn));
    if (successor) addLinks(successor, each.links);
  }
}

/** What says of itself that another has taken its place, and is not withdrawn all the same, stands for both. */
export function linkToSuccessor(entity: Entity, successor: string): void {
  addLinks(entity, [successor]);
}
