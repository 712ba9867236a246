// That the user met an entity somewhere. Only where the user has chosen it, and never more than this: which entity, when, on which
// host or in which channel. No address of a page and no number of a post is kept, so that the memory is no second browsing history.
import { DAY } from './day.ts';
import type { EntityKind } from './kinds.ts';
import type { Tlp } from './tlp.ts';

export interface Encounter {
  /** A link key of the entity: the `id` of what it counted as then. */
  entity: string;
  /** What it was called then: its feed may go. */
  name: string;
  kind: EntityKind;
  /** Epoch milliseconds. */
  at: number;
  /** "2026-11-29", by the reader's clock. */
  day: string;
  host: string;
  /** The key of the chat (see post.ts); absent for pages. */
  channel?: string;
  /** "@handle", else its title. */
  channelName?: string;
  /** A fingerprint of the page on that day, or of the post with all its reposts: the same place is not counted twice. */
  place: string;
}

export interface MetCount {
  count: number;
  /** Epoch milliseconds. */
  firstAt: number;
  lastAt: number;
}

/** A site, or one channel of it. */
export interface MetPlace extends MetCount {
  host: string;
  channel?: string;
  channelName?: string;
}

/** How far back a summary counts, today included. */
export const WEEK = 7;
export const SPARK_DAYS = 28;

/** What a card or a dossier says of an entity's encounters. */
export interface EncounterSummary extends MetCount {
  /** Nothing is known of it but what was met here today. */
  isFirst: boolean;
  /** Of the last WEEK days: `places` are channels and hosts without one. */
  week: { count: number; channels: number; sites: number };
  /** How many on each of the last SPARK_DAYS days; the last is today. */
  days: number[];
  /** The latest first; at most MOST_PLACES. */
  places: MetPlace[];
}

export const MOST_PLACES = 20;

export interface MetEntity extends MetCount {
  /** All link keys under which it was met. */
  keys: string[];
  name: string;
  kind: EntityKind;
  /** Absent where no feed knows it any more. */
  tlp?: Tlp;
}

/** Which encounters: all of these must hold; an empty one means all. */
export interface EncounterFilter {
  day?: string;
  entities?: string[];
  /** Without `channel`: what was met on pages of the host, not in its channels. */
  place?: { host: string; channel?: string };
  /** On whatever host it was met: a client has several. */
  channel?: string;
}

export interface MetOverview {
  isOn: boolean;
  keptDays: number;
  /** All that are remembered, whatever the filter says. */
  total: number;
  /** Days with encounters, the latest first. */
  days: { day: string; count: number }[];
  /** Both with the most encounters first, at most MOST_LISTED. */
  entities: MetEntity[];
  places: MetPlace[];
}

export const MOST_LISTED = 500;

/** A private chat whose encounters the user lets Byname remember. */
export interface AllowedChat {
  key: string;
  title: string;
}

/**
 * Whether what is met in the chat that is open is remembered: `public`, as it is open to everybody; `private` only where
 * `isAllowed`.
 */
export type ChatMemory =
  | { state: 'off' | 'none' }
  | { state: 'public'; title: string }
  | { state: 'private'; title: string; isAllowed: boolean };

/** The day of a moment by the reader's clock. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => number.toString().padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The last `count` days, the last is that of `now`. */
export function lastDays(count: number, now: number): string[] {
  const today = new Date(now);
  today.setHours(12, 0, 0, 0);
  return Array.from({ length: count }, (_, index) => dayOf(today.getTime() - (count - 1 - index) * DAY));
}
