// What can be synced from a server, or what a file at an address is: found before a feed is added.
import type { FeedErrorCode } from './feed.ts';
import type { EntityKind } from './kinds.ts';

export interface TaxiiCollection {
  id: string;
  title: string;
  description: string;
  canRead: boolean;
  mediaTypes: string[];
}

/** 'elsewhere': on another host, which gets no login unless the person gives its address. */
export type RootProblem = FeedErrorCode | 'elsewhere';

export interface TaxiiRoot {
  url: string;
  collections: TaxiiCollection[];
  /** Why its collections are not known. */
  problem?: RootProblem;
}

export interface TaxiiFound {
  title: string;
  roots: TaxiiRoot[];
  /** The collection whose address was given. */
  chosen?: string;
}

export interface MispGalaxyFound {
  uuid: string;
  type: string;
  name: string;
  description: string;
  /** What its clusters are read as; undefined for galaxies that Byname does not know. */
  kind?: EntityKind;
}

export interface MispFound {
  url: string;
  galaxies: MispGalaxyFound[];
}

export interface OpenCtiFound {
  url: string;
  version: string;
}

export interface MispFeedFound {
  url: string;
  /** Events that name actors and the like. */
  events: number;
}

/** A web page is what people get who copy the address of a file's page instead of the file's. */
export type UrlLooks = 'json' | 'text' | 'web-page' | 'binary' | 'empty';

export interface UrlFound {
  /** As it was given. */
  url: string;
  /** Where it was found in the end, when the address leads elsewhere. */
  finalUrl: string;
  /** For the feed's configuration: hosts that the address leads to, absent where it leads nowhere else. */
  hosts?: string[];
  fileName: string;
  looks: UrlLooks;
  /** Its first lines, at most URL_HEAD of them in UTF-16 units: for a preview. */
  head: string;
  /** Whether `head` is all of it. */
  isWhole: boolean;
  /** Bytes on the line, where the server says so. */
  size?: number;
}

export const URL_HEAD = 64 * 1024;

export type Explored =
  | { kind: 'url'; found: UrlFound }
  | { kind: 'taxii'; found: TaxiiFound }
  | { kind: 'misp'; found: MispFound }
  | { kind: 'misp-feed'; found: MispFeedFound }
  | { kind: 'opencti'; found: OpenCtiFound }
  | { kind: 'failed'; code: FeedErrorCode; detail: string };
