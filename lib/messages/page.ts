// Contract between the page script and the background.
// The page gets offsets and opaque ids, never intel: a mention id is a number that means something only with its lexicon version.
import type { MarkClass } from '../intel/kinds.ts';

export const PAGE_PORT = 'page';

/** Stands between two blocks of text; no name crosses it. */
export const BLOCK_BREAK = '\uffff';

/**
 * The same on its way: of one byte, as most texts are in a browser's memory. A single character above that makes a text twice as long
 * there, and its sending six times as long.
 */
export const SENT_BREAK = '\u001e';

/** storage.local key whose change is how news reaches pages without waking anyone: `News`. */
export const NEWS_KEY = 'news';

export interface News {
  /** Lexicon version; a change means: ask again for every block. */
  lexicon: number;
  /** Counts changes of settings; a change means: say hello again. */
  settings: number;
  /** Counts changes of mutes and of the watch-list; a change means: ask again for every block. */
  mutes: number;
}

/** What a page needs to know about itself. */
export interface PagePolicy {
  mode: 'mark' | 'discreet' | 'off';
  hoverDelay: number;
  hoverModifier: 'none' | 'alt' | 'ctrl' | 'shift';
  /** Of each thing only the first mention is painted: on the page, or in each post. */
  firstOnly: boolean;
  /** What a card's frame knows our page script by; a page that finds the card's address has none. */
  cardKey: string;
  /** CSS for what is put into the page around a card; "" where none is shown. */
  hostStyle: string;
}

/** Flat quadruples: start, end (UTF-16, into the text that was sent), mention id, look. */
export type Hits = readonly number[];
export const HIT_SIZE = 4;

/**
 * `look` of a hit: an index into LOOKS, UNPAINTED for a mention that counts but must not be painted here, or LOCKED for an
 * ordinary word that is a name only once the document says so (see the command `learnt`).
 */
export type Look = MarkClass | 'watched';
export const LOOKS: readonly Look[] = ['actor', 'campaign', 'channel', 'other', 'watched'];
export const UNPAINTED = -1;
export const LOCKED = -2;

/** A document has its own `marks`; after a change of settings new ones, so an older sheet paints nothing any more. */
export const highlightName = (marks: string, look: number): string => `${marks}-${look}`;

/** A look that is painted. */
export const isPainted = (look: number): boolean => look >= 0;

/** Fits the context of any document; a longer one is not kept. */
export const MAX_CONTEXT = 40_000;

/** Page → background, over the port. */
export type PageRequest =
  /**
   * First message of each port, and said again after a change of settings. `marks`: what the page's `::highlight()` names begin with
   * (see `highlightName`), "" where their sheet is there already.
   */
  | { type: 'hello'; marks: string }
  /**
   * Blocks joined by SENT_BREAK, which arrives as BLOCK_BREAK; at most MAX_FIND_LENGTH UTF-16 units. Answered by `found` with the same seq.
   * `context` is what the document has learnt so far: opaque, "" at first. `peers`: from sites that say whose names stand in the text.
   */
  | { type: 'find'; seq: number; text: string; context: string; peers?: PeersSaid }
  /** From the top frame: its address is another one, and what its frames have learnt belongs to the last. */
  | { type: 'new-document' }
  /** What this document has learnt so far: the answer to `share`. */
  | { type: 'context'; context: string }
  /**
   * Which mentions this document holds where a reader can see them: flat pairs of mention id, count. Replaces what was said before.
   * `changed`: the site is not as its adapter knows it, so it is read like any other page.
   */
  | { type: 'seen'; version: number; mentions: number[]; changed: boolean }
  /** Posts whose names a reader can see, each told once: see `MetSaid`. */
  | { type: 'met'; version: number; posts: MetSaid[] }
  /** This frame can't or may not hold a card: the top frame shows it, below this frame. From the top frame: the popup does. */
  | { type: 'card-elsewhere'; version: number; mention: number; text: string };

/** Background → page, over the port. */
export type PageReply =
  | { type: 'policy'; policy: PagePolicy }
  | {
      type: 'found';
      seq: number;
      version: number;
      hits: number[];
      /** Where only first mentions are painted: for each hit a number, the same for the same thing. */
      things?: number[];
    }
  /**
   * The sheet that paints the marks. The background puts it into the document with scripting.insertCSS, beside the first answer with
   * something to paint, and tells it here as well: Firefox does not apply that one inside shadow roots, where the page script adopts it.
   */
  | { type: 'sheet'; css: string }
  /** The lexicon can't be read (being built, or failed): ask again when NEWS_KEY changes. */
  | { type: 'not-ready'; seq: number };

export const MAX_FIND_LENGTH = 100_000;

/** A place in the text of a `find`, as one number: `seq` × SEQ + the place. */
export const SEQ = 1_000_000;
export const placeAt = (seq: number, start: number): number => seq * SEQ + start;

/** Sites with an adapter that knows posts. */
export const SITE_NAMES = ['telegram-a', 'telegram-k', 'telegram-preview'] as const;
export type SiteName = (typeof SITE_NAMES)[number];

/** Names of chats and people in a text, and whose they are in the page's own words, unchecked. */
export interface PeersSaid {
  site: SiteName;
  /** Flat pairs: start, end (UTF-16). */
  places: number[];
  /** For each of them ids and addresses, with spaces between. */
  said: string[];
  /** Flat pairs as well: what stands in spoilers that are closed. */
  covered?: number[];
}

/**
 * What a page may say of a post; `spoilers`: flat pairs of start and end in its text, with commas between; `row…` of the row of a chat list, and
 * `chat…` and `open…` of the chat that is open.
 */
export const POST_FIELDS = [
  ...(['row', 'rowTitle', 'rowName', 'rowTopic', 'chat', 'chatTitle', 'openChat', 'topic'] as const),
  ...(['openPeer', 'openMessage', 'openRow', 'openName'] as const),
  ...(['post', 'view', 'message', 'sender', 'senderName', 'senderTitle', 'signature'] as const),
  ...(['from', 'fromMessage', 'fromTitle', 'reply', 'replyName', 'replyTitle', 'quoteTitle'] as const),
  ...(['date', 'time', 'day', 'edited', 'views', 'text', 'spoilers'] as const),
] as const;
export type PostField = (typeof POST_FIELDS)[number];

/** A page's own words, unchecked: lib/reading/post-said.ts makes a record of them. */
export type PostSaid = { site: SiteName; address: string } & Partial<Record<PostField, string>>;

/** A post with known names in it. */
export interface MetSaid {
  /** How the page numbers it. */
  place: string;
  /** `PostSaid`, with the text only where nothing else tells a repost; unchecked. */
  said: unknown;
  mentions: number[];
  /** Those in what it answers or quotes: another post has said that. */
  answered: number[];
}

/** UTF-16 units of each field. */
export const MAX_SAID = 8_000;
/** Of a post's text, which is told whole or not at all: its hash would be another one's. */
export const MAX_POST_TEXT = 100_000;

/**
 * Background → one or all frames of a tab, by tabs.sendMessage. Nothing is answered, but to `record` (the frame that holds the
 * mention answers with `PostSaid`, if its site has an adapter that knows posts), to `go-to-post` and to `places`.
 */
export type PageCommand =
  /**
   * The post that a mention stands in; of several the one whose card was opened last, and with `isOpen` no other, also where the post was
   * made anew since. -1: only the chat that is open.
   */
  | { type: 'record'; version: number; mention: number; isOpen?: boolean }
  /**
   * The document (the top frame with its frames) has learnt what some of its words mean. `context` is to be added, behind a
   * space, to what goes along with each `find`; `unlocked` are flat triples: the id of mentions, their new id and look.
   * What was learnt under another version is forgotten.
   */
  | { type: 'learnt'; version: number; context: string; unlocked: number[] }
  /** A frame has come that knows nothing yet: whoever has learnt something says `context`. */
  | { type: 'share' }
  /** To frames: the document around them is a new one. */
  | { type: 'forget' }
  /** What holds from now on, unasked; all frames. */
  | { type: 'policy'; policy: PagePolicy }
  /** Say `seen` again: the background has forgotten. */
  | { type: 'report' }
  /**
   * Where a reader can see mentions: flat pairs of mention id and place (`placeAt`).
   */
  | { type: 'places'; version: number }
  /** Ask again for every block: the background holds none of its texts. */
  | { type: 'read-again' }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'open-card' }
  /** `at`: the place of this very one, if it still stands there. */
  | { type: 'go-to'; version: number; mention: number; at?: number }
  /**
   * To the first of these mentions in a post (`MetSaid.place`), else to any. Answered with true by the frame that has the post with a
   * mark in it.
   */
  | { type: 'go-to-post'; place: string; version: number; mentions: number[] }
  | { type: 'card-for-frame'; version: number; mention: number; text: string };

/** What a page may answer to a command. */
export type PageAnswer = PostSaid | true | number[];
