// A channel's card also names the other channels of whoever runs it: two steps away in what the intel asserts.
import type { Card, CardAssertion, OwnerChannels } from '../intel/card.ts';
import { isActor, markClassOf } from '../intel/kinds.ts';
import type { Tlp } from '../intel/tlp.ts';
import { cardOfEntity } from './cards.ts';
import type { Store } from '../store/schema.ts';

/** From a channel to whoever runs it, and the other way round. */
const RUN_BY = new Set([
  'belongs-to',
  'attributed-to',
  'part-of',
  'operated-by',
  'owned-by',
  'controlled-by',
]);
const RUNS = new Set(['uses', 'owns', 'operates', 'controls', 'has', 'runs']);

/** More are no owners any more, but everybody who was ever seen with it. */
const MOST_OWNERS = 3;

const isChannelKind = ({ other }: CardAssertion): boolean =>
  other.kind !== undefined && markClassOf(other.kind) === 'channel';

/** Seen from the channel. */
const isRunBy = ({ assertion, direction, other }: CardAssertion): boolean =>
  other.kind !== undefined &&
  isActor(other.kind) &&
  (direction === 'out' ? RUN_BY : RUNS).has(assertion.type);

/** Seen from the actor. */
const runs = (each: CardAssertion): boolean =>
  isChannelKind(each) && (each.direction === 'out' ? RUNS : RUN_BY).has(each.assertion.type);

async function channelsOf(
  store: Store,
  pk: number,
  known: ReadonlySet<number>,
  ceiling: Tlp | undefined,
): Promise<OwnerChannels[]> {
  const card = await cardOfEntity(store, pk, ceiling);
  const [first] = card?.parts ?? [];
  if (card === undefined || first === undefined) return [];
  const { name, kind } = first.entity;
  const assertions = card.parts
    .flatMap((part) => part.assertions)
    .filter((each) => runs(each) && !(each.other.pk !== undefined && known.has(each.other.pk)));
  const handles = card.parts.flatMap(({ entity }) => entity.names.filter(({ type }) => type === 'handle'));
  return assertions.length + handles.length === 0 ? [] : [{ owner: { pk, name, kind }, assertions, handles }];
}

/** The same card where it is none of a channel, or nobody is known to run it. */
export async function withOtherChannels(store: Store, card: Card, ceiling?: Tlp): Promise<Card> {
  const channels = card.parts.filter(({ entity }) => markClassOf(entity.kind) === 'channel');
  const owners = channels
    .flatMap((part) => part.assertions.filter(isRunBy))
    .flatMap(({ other }) => (other.pk === undefined ? [] : [other.pk]));
  const known = new Set(card.parts.map(({ pk }) => pk));
  const asked = [...new Set(owners)].slice(0, MOST_OWNERS);
  const found = (await Promise.all(asked.map((pk) => channelsOf(store, pk, known, ceiling)))).flat();
  return found.length === 0 ? card : { ...card, otherChannels: found };
}
