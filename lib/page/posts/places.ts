import type { PostField, SiteName } from '../../messages/page.ts';

/**
 * A field of a record and where it stands: around the place in question the nearest element that matches `around` (the whole document for
 * ''), in it the first that matches `inside` (itself for ''), and of that an attribute, or else its text.
 */
export type FieldPlace = readonly [field: PostField, around: string, inside: string, attribute?: string];

/**
 * The name of a chat or person (a selector), and where it is said whose: as in FieldPlace, an attribute each; the page's address for ''.
 * Of several that match one name the first counts.
 */
export type PeerPlace = readonly [
  name: string,
  ...said: (readonly [around: string, inside: string, attribute: string])[],
];

/** Text that is not shown until the reader wants it. */
export interface Spoilers {
  /** Each of them, in whatever state. */
  each: string;
  /** As long as it matches, it is not to be seen. */
  concealed: string;
  /** Around it: where a class says that it was revealed. */
  box: string;
}

/** Where the posts of a site are, and what they say. */
export interface PostPlaces {
  /** Also the name of the adapter. */
  site: SiteName;
  /**
   * Some element that every page of the site has: where it is missing, or where texts of posts stand in no post, the site has changed,
   * and is read like any other.
   */
  sign: string;
  fields: readonly FieldPlace[];
  peers: readonly PeerPlace[];
  spoilers: Spoilers;
  /** What a post answers, quotes or tells of, and who said it. */
  answered: string;
  /** What chat is open, where the address alone does not say it. */
  chat?: () => string;
  /** The address says something of the chat that a post is in. */
  isInAddress?: true;
  /** Elements that are read though they call themselves fields to type in. */
  noField?: string;
  /** A repost does not say which post of its origin it is: its words have to. */
  isKnownByText?: true;
}
