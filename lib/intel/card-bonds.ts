// Which parts of a card are one thing, and what the user may say of it.
import type { CardBond, CardPart } from './card.ts';
import type { Bonds } from './bonds.ts';
import { reasonOf } from './conflicts.ts';
import { isOwn } from './own.ts';

type Part = Pick<CardPart, 'pk' | 'entity'>;

interface Item extends Part {
  links: readonly string[];
}

/** What nobody needs to be asked about: things of different kinds, or that one source gives different ids. */
const areClearlyTwo = (a: Item, b: Item): boolean => {
  const because = reasonOf(a.entity, b.entity);
  return because === 'kind' || because === 'id';
};

const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));

/** Each thing that the user has said, once. */
function saidOf(items: readonly Item[], bonds: Bonds): CardBond[] {
  const said = pairs(items).flatMap(([a, b]) => {
    const bond = bonds.between(a, b);
    return bond ? [{ bond, pks: [a.pk, b.pk] as [number, number] }] : [];
  });
  const once = Map.groupBy(said, ({ bond }) => bond.pair);
  return [...once.values()].flatMap((same) =>
    same.slice(0, 1).map(({ bond, pks }): CardBond => ({ pks, state: bond.says })),
  );
}

/** Of a group: its first part with each other one that is here because an id is shared. */
function linkedIn(group: readonly Item[], bonds: Bonds): CardBond[] {
  const [head, ...others] = group.filter(({ entity }) => !isOwn(entity));
  if (!head) return [];
  return (
    others
      // Where both have the one id there is nothing to say.
      .filter((other) => other.entity.id !== head.entity.id && bonds.between(head, other) === undefined)
      .map((other) => ({ pks: [head.pk, other.pk], state: 'linked' }))
  );
}

/** Of groups that share nothing but the name: the first parts, unless the user has said what they are. */
function possibleBetween(groups: readonly Item[][], bonds: Bonds): CardBond[] {
  return pairs(groups).flatMap(([ours, theirs]): CardBond[] => {
    const [a, b] = [ours[0], theirs[0]];
    const isSaid = ours.some((one) => theirs.some((other) => bonds.between(one, other) !== undefined));
    if (!a || !b || isSaid || areClearlyTwo(a, b)) return [];
    return [{ pks: [a.pk, b.pk], state: 'possible' }];
  });
}

export function cardBondsOf(parts: readonly Part[], bonds: Bonds): CardBond[] {
  const items = parts.map(({ pk, entity }): Item => ({ pk, entity, links: entity.links }));
  const groups = bonds.groups(items);
  return [
    ...possibleBetween(groups, bonds),
    ...saidOf(items, bonds),
    ...groups.flatMap((group) => linkedIn(group, bonds)),
  ];
}
