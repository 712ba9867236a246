// Rows without what only the store needs.
import type { Assertion, Entity } from '../intel/entity.ts';
import type { AssertionRow, EntityRow } from './schema.ts';

export function entityIn(row: EntityRow): Entity {
  const entity: Entity & Partial<EntityRow> = { ...row };
  delete entity.pk;
  delete entity.feed;
  return entity;
}

export function assertionIn(row: AssertionRow): Assertion {
  const assertion: Assertion & Partial<AssertionRow> = { ...row };
  delete assertion.pk;
  delete assertion.feed;
  return assertion;
}
