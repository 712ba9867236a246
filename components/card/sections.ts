// Which assertion stands in which section of the card.
import type { CardAssertion, CardPart } from '../../lib/intel/card.ts';
import { markClassOf } from '../../lib/intel/kinds.ts';

export interface RelationGroup {
  type: string;
  direction: 'out' | 'in';
  assertions: CardAssertion[];
}

const aboutCampaign = ({ other }: CardAssertion): boolean =>
  other.kind !== undefined && markClassOf(other.kind) === 'campaign';

export const campaignsOf = (part: CardPart): CardAssertion[] => part.assertions.filter(aboutCampaign);

export const relationsOf = (part: CardPart): CardAssertion[] =>
  part.assertions.filter((each) => !aboutCampaign(each));

/** A source may say one overlap from both ends: what reads the same comes once. */
export function overlapsOf(part: CardPart): CardAssertion[] {
  const readings = Map.groupBy(part.overlaps, ({ other, assertion }) =>
    [other.pk ?? other.name, other.partOf, assertion.assertedBy, assertion.likelihood, assertion.tlp].join(
      '\n',
    ),
  );
  return [...readings.values()].flatMap((same) => same.slice(0, 1));
}

/** Symmetric relations read the same from both ends, so they are one group. */
const SYMMETRIC = new Set(['cooperates-with', 'related-to', 'similar', 'overlaps-with']);

/** Groups in the order in which their first assertion comes. */
export function groupRelations(assertions: readonly CardAssertion[]): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  for (const each of assertions) {
    const { type } = each.assertion;
    const direction = SYMMETRIC.has(type) ? 'out' : each.direction;
    const key = `${direction} ${type}`;
    const group = groups.get(key) ?? { type, direction, assertions: [] };
    group.assertions.push(each);
    groups.set(key, group);
  }
  return [...groups.values()];
}
