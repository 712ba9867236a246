// The user's own names from outside (a message, a file), field by field.
import * as v from 'valibot';
import type { Entity, Name } from './entity.ts';
import { ENTITY_KINDS } from './kinds.ts';
import { MAX_NAME } from './names.ts';
import {
  cleanOwnName,
  MAX_NOTE,
  OWN_NAME_TYPES,
  type OwnFacts,
  type OwnName,
  type OwnNameKey,
} from './own.ts';
import { PLATFORMS } from './platforms.ts';
import { TLP_LEVELS } from './tlp.ts';

type Schema<T> = v.GenericSchema<unknown, T>;

export const OwnIdSchema = v.pipe(v.string(), v.regex(/^own:[0-9a-f-]{36}$/));
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
export const OwnKeySchema: Schema<OwnNameKey> = v.object(keyFields);
export const OwnNameSchema: Schema<OwnName> = v.object({ ...keyFields, metAt: v.exactOptional(Host) });
const factFields = {
  kind: Kind,
  tlp: Level,
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
};
export const OwnFactsSchema: Schema<OwnFacts> = v.object(factFields);

const StoredName: Schema<Name> = v.object({
  ...keyFields,
  producer: v.literal(''),
  metAt: v.exactOptional(Host),
});

const None = v.pipe(v.array(v.never()), v.length(0));

/** As own.ts makes them, and no other field. */
export const OwnEntitySchema: Schema<Entity> = v.object({
  id: OwnIdSchema,
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
