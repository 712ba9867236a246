// What the user fills in for a feed, and what a page may be told about it.
import type { Json, Login, RemoteKind, Schedule } from './sync.ts';
import type { Tlp } from './tlp.ts';

/** What the user fills in. */
export interface FeedForm {
  kind: RemoteKind;
  /**
   * By kind (each optional `fullEvery`: days between two full runs):
   * url `{ url, hosts?, reading? }` (`reading`: a TextReading, for what is no JSON), taxii `{ root, collection }`, misp `{ url, galaxies: { uuid, type }[], events, onlyCustom? }`,
   * misp-feed `{ url }`, opencti `{ url }`. As `explore` gives them; checked by the kind.
   */
  config: Json;
  login: Login;
  schedule: Schedule;
  /** 'auto': CLEAR for well-known public intel, otherwise (and always with a login) AMBER+STRICT. */
  defaultTlp: Tlp | 'auto';
  /** Absent or "": the intel's own. */
  title?: string;
}

/** What is absent stays as it is; a login too. The kind stays. */
export type FeedChange = Partial<Omit<FeedForm, 'kind'>>;

/** 'insecure-login': a login over http, to another host than this machine. */
export type FormRefusal = 'bad-config' | 'bad-login' | 'insecure-login' | 'too-many';

/** A feed whose login is stored is explored with it when `feedId` names it and `login` is absent. */
export interface ExploreWish {
  kind: RemoteKind;
  url: string;
  login?: Login;
  feedId?: string;
}

export interface ImportedSetup {
  added: number;
  /** Those that are there already. */
  known: number;
  /** Entries that are no feed, or of a kind that this version does not know. */
  refused: number;
  /** Added ones that need a login. */
  withoutLogin: number;
}
