// The user's own names. They are a feed like others, of entities that hold nothing but what the user gave: a name that was
// attached to a feed's entity is an entity of its own, linked with that one, so that no sync of the other feed touches it.
import type { DateText, Entity, Name } from './entity.ts';
import type { EntityKind } from './kinds.ts';
import { MAX_NAME, tidyName } from './names.ts';
import { cleanLines } from './plain-text.ts';
import type { Tlp } from './tlp.ts';

export const OWN_FEED = 'own';

const ID_PREFIX = 'own:';

export const makeOwnId = (): string => `${ID_PREFIX}${crypto.randomUUID()}`;

/** No feed's adapter makes ids of this shape. */
export const isOwn = ({ id }: Pick<Entity, 'id'>): boolean => id.startsWith(ID_PREFIX);

/** The id of the entity that the user's names are attached to; undefined for an entity that the user made. */
export const attachedTo = ({ links }: Pick<Entity, 'links'>): string | undefined => links[1];

/** Stands for the user; the interface has the word for it. */
const PRODUCER = '';

export const OWN_NAME_TYPES = ['alias', 'hashtag', 'handle'] as const;

export type OwnNameType = (typeof OWN_NAME_TYPES)[number];

/** A name as the user gives it. */
export interface OwnName {
  value: string;
  type: OwnNameType;
  /** Handles only. */
  platform?: string;
  /** The host where the user met it; never an address. */
  metAt?: string;
}

/** Which of an entity's names: two that differ in this are two. */
export type OwnNameKey = Pick<OwnName, 'value' | 'type' | 'platform'>;

/** What the user says of an entity that no feed has. */
export interface OwnFacts {
  kind: EntityKind;
  tlp: Tlp;
  note?: string;
}

export const MAX_NOTE = 4_000;

/** What a person selected or typed as one name, at most MAX_NAME units. A selection may be a whole page. */
export function cleanOwnName(text: string): string {
  const name = tidyName(text.slice(0, MAX_NAME * 4));
  return tidyName(
    name
      .slice(0, MAX_NAME)
      .toWellFormed()
      .replace(/\ufffd$/u, ''),
  );
}

/** By its first sign. */
export function ownNameType(value: string): OwnNameType {
  if (/^[#＃]/u.test(value)) return 'hashtag';
  return /^[@＠]/u.test(value) ? 'handle' : 'alias';
}

const isSame = (a: OwnNameKey, b: Pick<Name, 'value' | 'type' | 'platform'>): boolean =>
  a.value === b.value && a.type === b.type && a.platform === b.platform;

function asName({ value, type, platform, metAt }: OwnName): Name {
  return {
    value,
    type,
    producer: PRODUCER,
    ...(type === 'handle' && platform !== undefined ? { platform } : {}),
    ...(metAt === undefined ? {} : { metAt }),
  };
}

const isOwnNameType = (type: string): type is OwnNameType => OWN_NAME_TYPES.some((each) => each === type);

export function toOwnName({ value, type, platform, metAt }: Name): OwnName {
  return {
    value,
    type: isOwnNameType(type) ? type : 'alias',
    ...(platform === undefined ? {} : { platform }),
    ...(metAt === undefined ? {} : { metAt }),
  };
}

function makeOwn(id: string, name: OwnName, now: DateText): Omit<Entity, 'kind' | 'name' | 'tlp' | 'links'> {
  return {
    id,
    names: [asName(name)],
    producer: PRODUCER,
    motivations: [],
    types: [],
    targets: [],
    references: [],
    created: now,
    modified: now,
    tlpOwn: true,
  };
}

/** A name for an entity of a feed, whose kind, headline and TLP it takes. */
export const attachOwnName = (id: string, name: OwnName, target: Entity, now: DateText): Entity => ({
  ...makeOwn(id, name, now),
  kind: target.kind,
  name: target.name,
  tlp: target.tlp,
  links: [id, ...target.links],
});

/** Also a note may be pasted from a page: nothing that hides or reorders text gets in. */
function noted(note = ''): Pick<Entity, 'description'> {
  const text = cleanLines(note);
  return text === '' ? {} : { description: { en: text } };
}

/** An entity that no feed has: its first name is its headline. */
export const makeOwnEntity = (
  id: string,
  name: OwnName,
  { kind, tlp, note }: OwnFacts,
  now: DateText,
): Entity => ({
  ...makeOwn(id, name, now),
  kind,
  name: name.value,
  tlp,
  ...noted(note),
  links: [id],
});

/** The headline of an entity that the user made follows its names. */
function withNames(entity: Entity, names: Name[], now: DateText): Entity {
  const headline = attachedTo(entity) === undefined ? names[0]?.value : undefined;
  return { ...entity, name: headline ?? entity.name, names, modified: now };
}

/** At the end, or at the place `at`. The entity itself where it has that name already. */
export function addOwnName(entity: Entity, name: OwnName, now: DateText, at = entity.names.length): Entity {
  if (entity.names.some((each) => isSame(name, each))) return entity;
  return withNames(entity, entity.names.toSpliced(at, 0, asName(name)), now);
}

/** Undefined when its last name goes. The entity itself where it has no such name. */
export function removeOwnName(entity: Entity, key: OwnNameKey, now: DateText): Entity | undefined {
  const names = entity.names.filter((each) => !isSame(key, each));
  if (names.length === entity.names.length) return entity;
  return names.length === 0 ? undefined : withNames(entity, names, now);
}

/**
 * Undoes a removal: `before` is the entity as it was then, `at` the place of the name that went, `entity` what is left of it.
 * Undefined where there was no such name.
 */
export function putBackOwnName(
  entity: Entity | undefined,
  before: Entity,
  at: number,
  now: DateText,
): Entity | undefined {
  const name = before.names[at];
  if (!name) return undefined;
  return entity ? addOwnName(entity, toOwnName(name), now, at) : withNames(before, [name], now);
}

/** In the old name's place. Undefined where there is no such name, or another one is the same as the new already. */
export function changeOwnName(
  entity: Entity,
  key: OwnNameKey,
  name: OwnName,
  now: DateText,
): Entity | undefined {
  const at = entity.names.findIndex((each) => isSame(key, each));
  const isTaken = entity.names.some((each, index) => index !== at && isSame(name, each));
  return at === -1 || isTaken ? undefined : withNames(entity, entity.names.with(at, asName(name)), now);
}

/** Undefined for an entity that is attached: what it is, its feed says. */
export function changeOwnFacts(entity: Entity, facts: OwnFacts, now: DateText): Entity | undefined {
  if (attachedTo(entity) !== undefined) return undefined;
  const changed: Entity = { ...entity, kind: facts.kind, tlp: facts.tlp, modified: now };
  delete changed.description;
  return { ...changed, ...noted(facts.note) };
}

/**
 * As its target is now: a marking that has changed there holds for the user's names too. The entity itself where it
 * is in step.
 */
export function followTarget<T extends Entity>(entity: T, { kind, name, tlp, links }: Entity): T {
  const all = [entity.id, ...links];
  const isSameThing = entity.kind === kind && entity.name === name && entity.tlp === tlp;
  if (isSameThing && entity.links.join('\n') === all.join('\n')) return entity;
  return { ...entity, kind, name, tlp, links: all };
}
