// Feeds: where intel is synced from, and what came of it.
import type { Assertion, Entity, LocalText } from './entity.ts';
import type { FeedSync, RemoteKind } from './sync.ts';
import type { TextReading } from './text-reading.ts';
import type { Tlp } from './tlp.ts';

/** `own`: what the user adds name by name. */
export type FeedKind = 'starter' | 'file' | 'own' | RemoteKind;

/** What a file turned out to be, or what kind of server it came from. */
export type FeedFormat =
  'stix' | 'misp-galaxy' | 'microsoft-names' | 'table' | 'list' | 'taxii' | 'misp' | 'misp-feed' | 'opencti';

/** Why an object was not taken; texts for people are made in the interface. */
export type RefusalReason =
  | 'not-an-object'
  | 'no-id'
  /** The same thing a second time. */
  | 'repeated'
  /** A row of a table whose quotes don't add up; and all that comes after too many of them. */
  | 'bad-row'
  | 'bad-rest'
  | 'no-name'
  | 'name-too-long'
  | 'too-many-names'
  | 'bad-field'
  | 'bad-relation'
  | 'dangling-relation'
  /** Marked TLP:RED, which the user does not allow. */
  | 'tlp-red';

export interface Refusal {
  /** The object's id, or its place: "objects[12]", "line 12". */
  id: string;
  reason: RefusalReason;
  /** Which field, or which value (cut to 200 characters). */
  detail?: string;
}

export interface IntakeCounts {
  entities: number;
  names: number;
  assertions: number;
  /** Objects of kinds that Byname does not use, by type. */
  notUsed: Record<string, number>;
  /** Revoked or deprecated objects. */
  withdrawn: number;
  refused: number;
}

/** What a feed adapter makes of the bytes it gets. */
export interface Intake {
  format: FeedFormat;
  /** The feed's own name for itself, when it has one: "Threat Actor", "Enterprise ATT&CK". */
  title: string;
  /** What stays the same from version to version of this intel: a galaxy's uuid, a collection's id. Absent: the file name says it. */
  identity?: string;
  /** Shown with the feed, for licences that ask for it. */
  notice?: string;
  /** How a text was read that is no JSON. */
  reading?: TextReading;
  entities: Entity[];
  assertions: Assertion[];
  counts: IntakeCounts;
  /** At most MAX_REFUSALS of them; `counts.refused` is the true number. */
  refusals: Refusal[];
}

export const MAX_REFUSALS = 1_000;

/** Why a whole file was not taken. The cache is unchanged. */
export type IntakeErrorCode =
  | 'empty'
  | 'not-text'
  | 'not-json'
  | 'unknown-format'
  | 'too-large'
  | 'nothing-usable'
  | 'too-deep'
  /** A text that may be anything: how to read it was not said. */
  | 'needs-choice'
  /** The table's column of names is no longer there. */
  | 'columns-changed';

export class IntakeError extends Error {
  readonly code: IntakeErrorCode;
  constructor(code: IntakeErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'IntakeError';
    this.code = code;
  }
}

/** Why a sync has failed; texts for people are made in the interface. */
export type FeedErrorCode =
  | 'unreachable'
  | 'login-refused'
  | 'not-allowed'
  | 'not-there'
  | 'too-often'
  | 'server-failed'
  /** The server answers, but not as this kind of feed does: "not a TAXII server". */
  | 'not-understood'
  | 'redirected-away'
  | 'endless'
  | 'insecure-login'
  | 'no-permission'
  /** It stopped in the middle of an answer, or never began one. */
  | 'timed-out'
  /** "No network" is on. */
  | 'offline'
  /** What came is in no encoding of text that we know. */
  | 'store-full'
  | 'store-failed'
  | IntakeErrorCode;

/** Why a sync, or looking around, has ended before its end. The cache is as it was. */
export class FeedError extends Error {
  readonly code: FeedErrorCode;
  constructor(code: FeedErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'FeedError';
    this.code = code;
  }
}

/** 'new': nothing has come of it yet. */
export type FeedState = 'new' | 'ready' | 'removed';

/** A feed as it is stored and shown. */
export interface Feed {
  id: string;
  kind: FeedKind;
  /** Absent where no file was read. */
  format?: FeedFormat;
  title: LocalText;
  /** What the feed's unmarked objects count as. */
  defaultTlp: Tlp;
  notice?: string;
  /** Epoch milliseconds; 0 for a new one. */
  importedAt: number;
  fileName?: string;
  /** How its text is read; the next version is read the same way. */
  reading?: TextReading;
  counts: IntakeCounts;
  state: FeedState;
  /** Of feeds that are synced, in answers to pages. */
  sync?: FeedSync;
}
