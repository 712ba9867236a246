import type { PageCommand, PeersSaid, PostSaid } from '../../messages/page.ts';
import type { Batch } from '../batch.ts';
import type { BackgroundPort } from '../background-port.ts';
import type { Mark } from '../marks.ts';
import type { Owner } from '../nodes.ts';
import type { Reader } from '../reader.ts';

export type More = 'now' | 'later' | 'none';

/** Follows the posts of a document as long as it is read. */
export interface PostsFollower {
  /** A mark was looked at: what stands in a spoiler may show later. */
  met(mark: Mark): void;
  /** Tells of posts with new marks; whether there are more, for the next turn or for later. */
  tell(version: number, until: number): More;
  /** All posts are new again. */
  forget(): void;
}

/** What is known of posts. Only a script that holds adapters for such sites has this code (lib/page/posts). */
export interface Posts {
  /** Selector of text that is not shown until the reader wants it. */
  concealed: string;
  /** What chat is open, where the address alone does not say it. */
  chat: (() => string) | undefined;
  /** Whether the site is not as its adapter knows it. */
  hasChanged(): boolean;
  /** Whose names stand in a text. */
  peersIn(batch: Batch): PeersSaid;
  /** Undefined where the mention does not stand here. */
  recordOf(
    at: Pick<Reader, 'book' | 'current'>,
    of: Extract<PageCommand, { type: 'record' }>,
  ): PostSaid | undefined;
  /** How the page numbers the post that a mark stands in. */
  placeOf(mark: Mark): string | undefined;
  /** `look`: blocks whose marks have to be looked at anew. */
  follow(
    book: Reader['book'],
    line: Pick<BackgroundPort, 'tell'>,
    look: (owners: Set<Owner>) => void,
    signal: AbortSignal,
  ): PostsFollower;
}

/** How one kind of site is read. Sites differ here and nowhere else. */
export interface Site {
  /** Whether this adapter reads the page at the address. */
  matches(url: URL): boolean;
  /**
   * Selectors for elements whose text is never read, over and above the tags that never are (tag-kinds.ts). One by one, as browsers look
   * for a single class or attribute many times faster than for a list.
   */
  skip: readonly string[];
  posts?: Posts;
}
