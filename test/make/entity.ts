// Entities, names and assertions for tests: give what the test is about, the rest is plausible.
import type { Assertion, Entity, Name } from '../../lib/intel/entity.ts';

let made = 0;

/** A UUID that is valid and different at each call. */
export const makeUuid = (): string => `00000000-0000-4000-8000-${(++made).toString(16).padStart(12, '0')}`;

export const makeName = (value: string, over: Partial<Name> = {}): Name => ({
  value,
  type: 'alias',
  producer: 'Example Intel',
  ...over,
});

/** Names may be given as strings (aliases); the headline is always first of them. */
export function makeEntity(
  over: Omit<Partial<Entity>, 'names'> & { names?: readonly (string | Name)[] } = {},
): Entity {
  const id = over.id ?? `stix:threat-actor--${makeUuid()}`;
  const name = over.name ?? 'Paper Heron';
  const producer = over.producer ?? 'Example Intel';
  const others = (over.names ?? []).map((each) =>
    typeof each === 'string' ? makeName(each, { producer }) : each,
  );
  return {
    kind: 'threat-actor',
    motivations: [],
    types: [],
    targets: [],
    references: [],
    tlp: 'CLEAR',
    ...over,
    id,
    name,
    producer,
    names: others[0]?.value === name ? others : [makeName(name, { type: 'primary', producer }), ...others],
    links: over.links ?? [id],
  };
}

export const makeAssertion = (over: Partial<Assertion> = {}): Assertion => ({
  id: `stix:relationship--${makeUuid()}`,
  from: `stix:threat-actor--${makeUuid()}`,
  to: `stix:identity--${makeUuid()}`,
  type: 'targets',
  assertedBy: 'Example Intel',
  status: 'reported',
  references: [],
  tlp: 'CLEAR',
  ...over,
});
