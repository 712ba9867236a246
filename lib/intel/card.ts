// What a card shows. Built by the background, sent to the card page, laid out by components.
import type { BondSays } from './bonds.ts';
import type { EncounterSummary } from './encounter.ts';
import type { Assertion, Entity, Name } from './entity.ts';
import type { FeedKind } from './feed.ts';
import type { EntityKind } from './kinds.ts';
import type { MatchReason } from './match-reason.ts';
import type { LocalText } from './entity.ts';

/** How surely the text matched; says nothing about how sure the producer is. */
export type MatchStrength = 'exact' | 'weak';

/** Another entity as a card names it. Without `pk` it is in no enabled feed and can't be opened. */
export interface CardTarget {
  pk?: number;
  /** As in Entity, for its dossier. */
  id?: string;
  name: string;
  kind?: EntityKind;
}

/** The other end of an assertion. */
export interface CardEnd extends CardTarget {
  /** The producer of the part that it is, where it is another part of the same card: nothing else to open. */
  partOf?: string;
}

/** An assertion seen from the card's entity. */
export interface CardAssertion {
  assertion: Assertion;
  /** `out`: this entity is the source of the relation; `in`: the target. */
  direction: 'out' | 'in';
  other: CardEnd;
}

/** What one feed's entity contributes to a card. */
export interface CardPart {
  pk: number;
  entity: Entity;
  feed: { id: string; kind: FeedKind; title: LocalText; importedAt: number };
  /** The names of this entity that the text matched; empty for a part that is here by a link. */
  matched: Name[];
  assertions: CardAssertion[];
  /** Assertions of an overlap type, and nothing else. */
  overlaps: CardAssertion[];
}

/** Two parts of one card that can't be one thing. */
export interface CardConflict {
  pks: [number, number];
  because: 'kind' | 'country' | 'id';
}

/** How two parts of one card hang together. */
export interface CardBond {
  pks: [number, number];
  /** They share a name and nothing else; an id; or the user has said what they are. */
  state: 'possible' | 'linked' | BondSays;
}

/** Channels of an actor that is said to run the card's channel. */
export interface OwnerChannels {
  owner: CardTarget;
  /** Seen from the owner. */
  assertions: CardAssertion[];
  /** Those that the intel gives as names of the owner. */
  handles: Name[];
}

export interface Card {
  strength: MatchStrength;
  /** Absent for a card that was opened from another one. */
  because?: MatchReason;
  /** At least one; those whose name matched come first, in the user's order of producers. */
  parts: CardPart[];
  conflicts: CardConflict[];
  bonds: CardBond[];
  /** pks of parts that are on the watch-list. */
  watched?: number[];
  /** Of whoever runs this channel. */
  otherChannels?: OwnerChannels[];
  /** What is remembered of the user's encounters with it: null, it was never met; absent, nothing is remembered. */
  met?: EncounterSummary | null | undefined;
}
