// What our own pages may ask about the user's names, checked on arrival.
import * as v from 'valibot';
import type { Entity, Name } from '../intel/entity.ts';
import { ENTITY_KINDS } from '../intel/kinds.ts';
import { MAX_NAME } from '../intel/names.ts';
import {
  cleanOwnName,
  MAX_NOTE,
  OWN_NAME_TYPES,
  type OwnFacts,
  type OwnName,
  type OwnNameKey,
} from '../intel/own.ts';
import { PLATFORMS } from '../intel/platforms.ts';
import { TLP_LEVELS } from '../intel/tlp.ts';
import { MAX_HITS, MAX_QUERY } from './own.ts';

type Schema<T> = v.GenericSchema<unknown, T>;

const Natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const OwnId = v.pipe(v.string(), v.regex(/^own:[0-9a-f-]{36}$/));
const Kind = v.picklist(ENTITY_KINDS);
const Level = v.picklist(TLP_LEVELS);
const LinkKey = v.pipe(v.string(), v.maxLength(500));
const When = v.pipe(v.string(), v.isoTimestamp());

/** Nothing but a clean line may become a name: what is shown and matched is what is stored. */
const Value = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(MAX_NAME),
  v.check((text) => cleanOwnName(text) === text),
);
const Host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s/?#@]+$/));

const keyFields = {
  value: Value,
  type: v.picklist(OWN_NAME_TYPES),
  platform: v.exactOptional(v.picklist(PLATFORMS)),
};
const Key: Schema<OwnNameKey> = v.object(keyFields);
const OneName: Schema<OwnName> = v.object({ ...keyFields, metAt: v.exactOptional(Host) });
const factFields = {
  kind: Kind,
  tlp: Level,
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
};
const Facts: Schema<OwnFacts> = v.object(factFields);

const StoredName: Schema<Name> = v.object({
  ...keyFields,
  producer: v.literal(''),
  metAt: v.exactOptional(Host),
});

const None = v.pipe(v.array(v.never()), v.length(0));

/** As own.ts makes them, and no other field. */
const OwnEntity: Schema<Entity> = v.object({
  id: OwnId,
  kind: Kind,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
  names: v.pipe(v.array(StoredName), v.minLength(1)),
  producer: v.literal(''),
  description: v.exactOptional(v.object({ en: v.pipe(v.string(), v.maxLength(MAX_NOTE)) })),
  motivations: None,
  types: None,
  targets: None,
  references: None,
  created: v.exactOptional(When),
  modified: v.exactOptional(When),
  tlp: Level,
  tlpOwn: v.literal(true),
  links: v.pipe(v.array(LinkKey), v.minLength(1)),
});

export const OwnRequestSchema = v.variant('type', [
  v.object({
    type: v.literal('find-entities'),
    query: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
    limit: v.pipe(Natural, v.maxValue(MAX_HITS)),
  }),
  v.object({ type: v.literal('own-names') }),
  v.object({ type: v.literal('check-name'), name: OneName }),
  v.object({ type: v.literal('add-name'), name: OneName, to: v.union([v.object({ pk: Natural }), Facts]) }),
  v.object({ type: v.literal('change-name'), id: OwnId, from: Key, name: OneName }),
  v.object({ type: v.literal('change-own-facts'), id: OwnId, facts: Facts }),
  v.object({ type: v.literal('remove-name'), id: OwnId, name: Key }),
  v.object({ type: v.literal('put-back-name'), before: OwnEntity, at: Natural }),
]);
