// A card from what the store holds. Pure: everything it needs has been fetched.
import type { Card, CardAssertion, CardConflict, CardPart, CardTarget, MatchStrength } from './card.ts';
import type { Bonds } from './bonds.ts';
import { cardBondsOf } from './card-bonds.ts';
import { conflictsOf } from './conflicts.ts';
import type { Assertion, Entity, Name } from './entity.ts';
import { OVERLAP_TYPES } from './entity.ts';
import { isOwn } from './own.ts';

/** An entity as the store holds it. */
export interface StoredEntity {
  pk: number;
  entity: Entity;
  feed: CardPart['feed'];
}

export interface CardInput {
  strength: MatchStrength;
  /** What the text may stand for, in the user's order of producers; `names` are indexes into the entity's names. */
  matched: readonly (StoredEntity & { names: readonly number[] })[];
  /** Entities of other feeds that share a link key with a matched one. */
  linked: readonly StoredEntity[];
  /** Every assertion with an end in one of these entities' links; others are passed over. */
  assertions: readonly Assertion[];
  /** Who the other ends are, by link key; an assertion whose other end is unknown can't be told and is left out. */
  targets: ReadonlyMap<string, CardTarget>;
  /** What the user has said of entities. */
  bonds: Bonds;
}

function seenFrom(entity: Entity, assertion: Assertion, targets: CardInput['targets']): CardAssertion[] {
  const isSource = entity.links.includes(assertion.from);
  const isTarget = entity.links.includes(assertion.to);
  if (isSource === isTarget) return [];
  const other = targets.get(isSource ? assertion.to : assertion.from);
  return other === undefined ? [] : [{ assertion, direction: isSource ? 'out' : 'in', other }];
}

const namesAt = (entity: Entity, indexes: readonly number[]): Name[] =>
  indexes.flatMap((index) => entity.names.slice(index, index + 1));

const isOverlap = ({ assertion }: CardAssertion): boolean => OVERLAP_TYPES.includes(assertion.type);

/** The user's names come without assertions: those about their target are told in its own part. */
function assertionsOf(entity: Entity, { assertions, targets }: CardInput): CardAssertion[] {
  return isOwn(entity) ? [] : assertions.flatMap((assertion) => seenFrom(entity, assertion, targets));
}

/** Of the same thing, by an id or by the user's word: its name alone would read as if it overlapped with itself. */
function isSameThing({ assertion, direction, other }: CardAssertion, targets: CardInput['targets']): boolean {
  const self = targets.get(direction === 'out' ? assertion.from : assertion.to);
  return self?.pk !== undefined && self.pk === other.pk;
}

/** An overlap with another part of the same card is told by the name that stands there. */
function asPart(seen: CardAssertion, { matched, linked, targets }: CardInput): CardAssertion {
  if (!isSameThing(seen, targets)) return seen;
  const { assertion, direction, other } = seen;
  const end = direction === 'out' ? assertion.to : assertion.from;
  const parts = [...matched, ...linked].filter(({ entity }) => !isOwn(entity));
  const part =
    parts.find(({ entity }) => entity.id === end) ?? parts.find(({ entity }) => entity.links.includes(end));
  if (part === undefined) return seen;
  return { ...seen, other: { ...other, name: part.entity.name, partOf: part.entity.producer } };
}

function partOf(stored: StoredEntity, matched: Name[], input: CardInput): CardPart {
  const { pk, entity, feed } = stored;
  const seen = assertionsOf(entity, input);
  return {
    pk,
    entity,
    feed,
    matched,
    assertions: seen.filter((each) => !isOverlap(each)),
    overlaps: seen.filter(isOverlap).map((each) => asPart(each, input)),
  };
}

/** Matched entities first, then those that are here by a link; an entity that is in both comes once. */
export function buildCard(input: CardInput): Card {
  const matchedPks = new Set(input.matched.map(({ pk }) => pk));
  const parts = [
    ...input.matched.map((each) => partOf(each, namesAt(each.entity, each.names), input)),
    ...input.linked.filter(({ pk }) => !matchedPks.has(pk)).map((each) => partOf(each, [], input)),
  ];
  const bonds = cardBondsOf(parts, input.bonds);
  const isSaid = ({ pks }: CardConflict): boolean =>
    bonds.some((bond) => bond.state === 'same' && pks.every((pk) => bond.pks.includes(pk)));
  const conflicts = conflictsOf(parts).filter((conflict) => !isSaid(conflict));
  return { strength: input.strength, parts, conflicts, bonds };
}
