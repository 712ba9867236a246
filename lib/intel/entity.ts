// The words of the design as types. Everything here is plain data that IndexedDB and messages can carry.
import type { EntityKind } from './kinds.ts';
import type { Ratings } from './ratings.ts';
import type { Tlp } from './tlp.ts';

/** A text in one or more languages; a feed with one unnamed language fills `en`. */
export interface LocalText {
  en: string;
  ja?: string;
}

/** An ISO 8601 date as precise as its source gives it: "2024", "2024-08" or "2024-08-27T…Z". */
export type DateText = string;

export const NAME_TYPES = ['primary', 'alias', 'hashtag', 'handle', 'contact', 'external-id'] as const;

export type NameType = (typeof NAME_TYPES)[number];

/** A string that stands for an entity. Its producer is who uses it, not who invented it (`coinedBy`). */
export interface Name {
  value: string;
  type: NameType;
  producer: string;
  /** The vendor that the producer names as the inventor of this name. */
  coinedBy?: string;
  /** Of a handle the platform that it belongs to ("telegram", "x"), of a contact its kind (see contact.ts). */
  platform?: string;
  validFrom?: DateText;
  validUntil?: DateText;
  /** The user's own names only: the host where it was met; never an address. */
  metAt?: string;
}

/** A report or page where something stands. `url` is http(s) or absent; whether it may be opened is `linkOf` in links.ts. */
export interface Reference {
  title: string;
  url?: string;
  date?: DateText;
}

/** Shown apart, each with its scale; never one chip (see the promise "it tells the truth"). */
export interface Confidence {
  /** 0–100: STIX `confidence`, MISP `attribution-confidence`. */
  value: number;
  scale: 'stix' | 'misp-attribution';
}

export interface Origin {
  country: string;
  /** MISP `attribution-confidence`, 0–100. */
  confidence?: number;
}

/** One thing that one feed says intel is about. Feeds' entities are linked, never melted. */
export interface Entity extends Ratings {
  /**
   * A link key: "stix:<STIX id>", "misp:<uuid>" or "own:<uuid>"; "ext:misp-galaxy:<tag>" where a tag is all that is known,
   * "ext:microsoft:<name>"; "file:<fingerprint of where it is from>:<kind>:<name>" where a table or list has no ids.
   * Unique within its feed; first of `links`.
   */
  id: string;
  kind: EntityKind;
  /** The headline; also first of `names`, unless it is only what the user's own names are attached to (see own.ts). */
  name: string;
  names: Name[];
  producer: string;
  description?: LocalText;
  /** Suspected origin, ISO 3166 or as the producer writes it. */
  origin?: Origin;
  motivations: string[];
  /** Sub-types: "activist", "nation-state", "ransomware", "messaging-platform". */
  types: string[];
  /** What the producer lists as targets without saying more: sectors, countries, victims. */
  targets: string[];
  firstSeen?: DateText;
  lastSeen?: DateText;
  created?: DateText;
  modified?: DateText;
  references: Reference[];
  confidence?: Confidence;
  tlp: Tlp;
  /** The object carries its own marking; otherwise `tlp` is its feed's default, and changes with it. */
  tlpOwn?: boolean;
  /**
   * Link keys that stand for this thing in any feed: "stix:<id>", "misp:<uuid>", "ext:<source>:<external id>".
   * Two entities that share one are linked: one card, a part each.
   */
  links: string[];
}

export const ASSERTION_STATUSES = ['claimed', 'reported', 'confirmed', 'disputed'] as const;

export type AssertionStatus = (typeof ASSERTION_STATUSES)[number];

/** A relation between two entities, with who says so and how far it is known to be true. */
export interface Assertion extends Ratings {
  id: string;
  /** Link keys; MISP's may point into clusters that are not loaded. */
  from: string;
  to: string;
  /** STIX / OpenCTI / MISP word: "cooperates-with", "participates-in", "targets", "uses", "attributed-to", "similar" … */
  type: string;
  /** The producer that publishes it, or the actor that claims it. */
  assertedBy: string;
  status: AssertionStatus;
  description?: LocalText;
  start?: DateText;
  stop?: DateText;
  confidence?: Confidence;
  references: Reference[];
  tlp: Tlp;
  /** As in Entity. */
  tlpOwn?: boolean;
}

/** Relation types that say "this other entity overlaps", not "this one did something". */
export const OVERLAP_TYPES: readonly string[] = ['similar', 'overlaps-with', 'overlaps', 'duplicate-of'];
