// What a dossier shows: everything that is known of one entity.
import type { Card, CardAssertion, CardPart, CardTarget } from './card.ts';
import type { Assertion, Entity } from './entity.ts';
import type { Note } from './kept.ts';
import { stricterTlp, type Tlp } from './tlp.ts';

export interface Dossier {
  /** A part for each producer's entity, in the user's order of producers. */
  card: Card;
  /** The entity itself, as a node of the graph. */
  self: Required<CardTarget>;
  isWatched: boolean;
  /** Under any of its link keys, the latest first. */
  notes: Note[];
  /** There is a ceiling for what is shown, and what the user wrote has no marking. */
  areNotesHidden: boolean;
}

/** What stands one step away from an entity, for its place in the graph. */
export interface Neighbours {
  self: Required<CardTarget>;
  assertions: CardAssertion[];
}

/** What a part says of others: relations, then overlaps. */
export const assertionsIn = ({ assertions, overlaps }: Pick<CardPart, 'assertions' | 'overlaps'>) => [
  ...assertions,
  ...overlaps,
];

/** The strictest marking of all that these parts show; what is made of them is shared under it. */
export const strictestOf = (parts: readonly CardPart[]): Tlp =>
  parts
    .flatMap((part) => [part.entity.tlp, ...assertionsIn(part).map(({ assertion }) => assertion.tlp)])
    .reduce<Tlp>(stricterTlp, 'CLEAR');

const endsAt = ({ id }: Entity, { from, to }: Assertion): boolean => from === id || to === id;

/** Assertion's id → pk of the one part that tells it: whose own id it names, else the first. */
function tellers(parts: readonly CardPart[]): Map<string, number> {
  const told = new Map<string, number>();
  const inTurn = [
    ...parts.map(
      (part) => [part, assertionsIn(part).filter((each) => endsAt(part.entity, each.assertion))] as const,
    ),
    ...parts.map((part) => [part, assertionsIn(part)] as const),
  ];
  for (const [{ pk }, assertions] of inTurn)
    for (const { assertion } of assertions) if (!told.has(assertion.id)) told.set(assertion.id, pk);
  return told;
}

/** Parts that share a link key know the same assertions; side by side, each is told once. */
export function toldOnce(parts: readonly CardPart[]): CardPart[] {
  const told = tellers(parts);
  return parts.map((part) => {
    const isTeller = ({ assertion }: CardAssertion): boolean => told.get(assertion.id) === part.pk;
    return {
      ...part,
      assertions: part.assertions.filter(isTeller),
      overlaps: part.overlaps.filter(isTeller),
    };
  });
}
