// Which of the entities that a name may stand for a card begins with.
import type { Name } from '../intel/entity.ts';
import { markClassOf } from '../intel/kinds.ts';
import type { ProducerRank } from '../intel/producers.ts';
import { LOOKS } from '../messages/page.ts';
import type { EntityRow } from '../store/schema.ts';

/** pk → which of the entity's names matched. */
export type MatchedNames = ReadonlyMap<number, readonly number[]>;

/** An entity may be called by its tag first of all. */
const isTag = ({ type, value }: Name): boolean => type === 'hashtag' || /^[#＃]/u.test(value);

/** A campaign of which the text has the tag: who acts under it says more than what they call for. */
const isTagged = ({ pk, kind, names }: EntityRow, matched: MatchedNames): boolean =>
  kind === 'campaign' && (matched.get(pk) ?? []).some((at) => names.slice(at, at + 1).some(isTag));

/**
 * Actors before what only shares their name; then the campaign of a hashtag before what else has it; then as the user orders
 * producers; then as they came into the store.
 */
export const inCardOrder = (
  rows: readonly EntityRow[],
  rank: ProducerRank,
  matched: MatchedNames = new Map(),
): EntityRow[] =>
  [...rows].sort(
    (a, b) =>
      LOOKS.indexOf(markClassOf(a.kind)) - LOOKS.indexOf(markClassOf(b.kind)) ||
      Number(isTagged(b, matched)) - Number(isTagged(a, matched)) ||
      rank(a.producer) - rank(b.producer) ||
      a.pk - b.pk,
  );
