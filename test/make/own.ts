// The user's own names, for tests.
import type { Entity } from '../../lib/intel/entity.ts';
import type { OwnEntry } from '../../lib/intel/own-names.ts';
import { attachOwnName, makeOwnEntity, makeOwnId, type OwnFacts, type OwnName } from '../../lib/intel/own.ts';
import { makeEntity } from './entity.ts';
import { makeRef } from './ref.ts';

const WHEN = '2026-01-02T00:00:00.000Z';

export const makeOwnName = (value: string, over: Partial<OwnName> = {}): OwnName => ({
  value,
  type: 'alias',
  ...over,
});

/** A name that is attached to an entity of a feed. */
export const makeAttached = (name: OwnName | string, target: Entity = makeEntity()): Entity =>
  attachOwnName(makeOwnId(), typeof name === 'string' ? makeOwnName(name) : name, target, WHEN);

/** An entity that the user made. */
export const makeMade = (name: string, over: Partial<OwnFacts> = {}): Entity =>
  makeOwnEntity(makeOwnId(), makeOwnName(name), { kind: 'threat-actor', tlp: 'AMBER+STRICT', ...over }, WHEN);

let made = 0;

export const makeEntry = (entity: Entity, target: OwnEntry['target'] = makeRef()): OwnEntry => ({
  pk: ++made,
  entity,
  ...(entity.links.length > 1 ? { target } : {}),
});
