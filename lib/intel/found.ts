// What a tab shows of the intel, as its lists tell it. Ids of mentions mean something only with the lexicon's version.
import type { EntityRef } from './entity-ref.ts';
import type { EntityKind, MarkClass } from './kinds.ts';
import type { DateIs } from './post.ts';
import type { Tlp } from './tlp.ts';

/** A feed that knows a thing. */
export interface FoundFeed {
  id: string;
  kind: EntityRef['feed']['kind'];
  title: EntityRef['feed']['title'];
}

/** A thing that is named in a tab: what is one on the card is one here. What says most of it comes first. */
export interface FoundThing {
  pk: number;
  /** Link key, the same from sync to sync. */
  id: string;
  name: string;
  kind: EntityKind;
  markClass: MarkClass;
  tlp: Tlp;
  producers: string[];
  feeds: FoundFeed[];
  /** It is on the watch-list: such ones come first. */
  isWatched?: boolean;
}

/** One entry of "found here": mentions grouped as on the card. */
export interface FoundGroup extends FoundThing {
  count: number;
  /** Painted on the page, or only counted (its TLP forbids, discreet mode, …). */
  painted: boolean;
  /** Where "go to it" leads: the frame and mention id. */
  frameId: number;
  mention: number;
  version: number;
}

/** Who is named in the chat that is open. */
export interface ChatEntity extends FoundThing {
  /** Posts that name it; a repost is no other one. */
  count: number;
  /** Posts that only answer or quote one that does. */
  answers: number;
  /** The latest of those that name it, else of those that answer. */
  last: {
    /** For `go-to-post`. */
    place: string;
    frameId: number;
    permalink?: string;
    date?: string;
    dateIs?: DateIs;
    /** When it was met, in epoch milliseconds. */
    seenAt: number;
  };
}

/** One mention where it stands, cut to its sentence. */
export interface MentionPlace {
  frameId: number;
  mention: number;
  version: number;
  /** As the page numbers it. */
  at: number;
  before: string;
  text: string;
  after: string;
}

/** The mentions of one thing. */
export interface FoundPlaces {
  id: string;
  places: MentionPlace[];
  /** Of all frames; more than there are `places` where they are too many to show, or their texts aren't at hand yet. */
  count: number;
}

/** Who is named along with a thing: in how many blocks of text, or messages. */
export interface Beside {
  pk: number;
  id: string;
  name: string;
  kind: EntityKind;
  count: number;
}
