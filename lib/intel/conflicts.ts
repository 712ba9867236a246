// Parts of one card that can't be one thing: a shared name is no proof, and the card says so.
import type { CardConflict, CardPart } from './card.ts';
import type { Entity } from './entity.ts';
import { markClassOf, thingOf } from './kinds.ts';
import { attachedTo, isOwn } from './own.ts';

const differInKind = (a: Entity, b: Entity): boolean => thingOf(a.kind) !== thingOf(b.kind);

/** Country codes and English names of countries compare as equal. */
function countryKey(country: string): string {
  const isCode = /^[a-z]{2}$/i.test(country);
  const name = isCode ? new Intl.DisplayNames(['en'], { type: 'region' }).of(country.toUpperCase()) : country;
  return (name ?? country).toLowerCase();
}

const differInCountry = (a: Entity, b: Entity): boolean =>
  a.origin !== undefined &&
  b.origin !== undefined &&
  countryKey(a.origin.country) !== countryKey(b.origin.country);

const externalIds = (entity: Entity): Map<string, string[]> =>
  Map.groupBy(
    entity.links.filter((link) => link.startsWith('ext:')),
    (link) => link.slice(0, link.lastIndexOf(':')),
  );

/** One source gives them ids, and none in common. */
function differInId(a: Entity, b: Entity): boolean {
  const others = externalIds(b);
  return [...externalIds(a)].some(([source, ids]) => {
    const theirs = others.get(source);
    return theirs !== undefined && !ids.some((id) => theirs.includes(id));
  });
}

/** How they are known to differ; undefined where nothing speaks against their being one thing. */
export function reasonOf(a: Entity, b: Entity): CardConflict['because'] | undefined {
  if (differInKind(a, b)) return 'kind';
  if (differInId(a, b)) return 'id';
  return differInCountry(a, b) ? 'country' : undefined;
}

type Part = Pick<CardPart, 'pk' | 'entity' | 'assertions'>;

/** An account and whom it belongs to share its handle, and the relation between them says how. */
const isAccountOf = (account: Part, owner: Part): boolean =>
  markClassOf(account.entity.kind) === 'channel' &&
  account.assertions.some(({ other }) => other.pk === owner.pk);

/** The user's names for an entity that is a part itself: what that one conflicts with needn't be said twice. */
function isSaidByTarget({ entity }: Part, parts: readonly Part[]): boolean {
  const target = isOwn(entity) ? attachedTo(entity) : undefined;
  return target !== undefined && parts.some((other) => other.entity.id === target);
}

/** At most one conflict per pair of parts, the plainest reason first. */
export function conflictsOf(all: readonly Part[]): CardConflict[] {
  const parts = all.filter((part) => !isSaidByTarget(part, all));
  return parts.flatMap((a, index) =>
    parts.slice(index + 1).flatMap((b): CardConflict[] => {
      if (isAccountOf(a, b) || isAccountOf(b, a)) return [];
      const because = reasonOf(a.entity, b.entity);
      return because === undefined ? [] : [{ pks: [a.pk, b.pk], because }];
    }),
  );
}
