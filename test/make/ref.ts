// Entities in a line, as lists show them.
import type { EntityHit, EntityRef } from '../../lib/intel/entity-ref.ts';

let made = 0;

export const makeRef = (over: Partial<EntityRef> = {}): EntityRef => ({
  pk: ++made,
  id: `stix:threat-actor--${made}`,
  name: 'Paper Heron',
  kind: 'threat-actor',
  tlp: 'CLEAR',
  producer: 'Example Intel',
  feed: { kind: 'file', title: { en: 'Example feed' } },
  ...over,
});

export const makeHit = (over: Partial<EntityHit> = {}): EntityHit => {
  const ref = makeRef(over);
  return { ...ref, hit: over.hit ?? ref.name };
};
