import type { EntityKind, MarkClass } from '../../lib/intel/kinds.ts';
import type { DateIs } from '../../lib/intel/post.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

export type Mode = keyof Texts['common']['modes'];

export interface FoundItem {
  name: string;
  kind: EntityKind;
  markClass: MarkClass;
  count: number;
  painted: boolean;
}

export interface ChatItem {
  name: string;
  kind: EntityKind;
  /** Posts. */
  count: number;
  /** As precise as it is known. */
  last: {
    place: string;
    frameId: number;
    permalink?: string;
    date?: string;
    dateIs?: DateIs;
    seenAt: number;
  };
}

/** What the popup knows about the page under it. */
export interface PageState {
  /** Absent on pages that no extension may read. */
  host?: string;
  /** Match patterns of sites to read that cover the page. */
  coveredBy: readonly string[];
  mode: Mode;
  trusted: boolean;
  found: readonly FoundItem[];
  /** Who is named in the chat that is open, the latest first. */
  chat?: { title?: string; entities: readonly ChatItem[] };
  /** It is read as plain text: it is not as its adapter knows it. */
  siteChanged?: boolean;
}

export interface PopupActions {
  /** Both ask the browser for a permission: they must run in the click itself. */
  readSite: (host: string) => void;
  readEverySite: () => void;
  stopReading: (patterns: readonly string[]) => void;
  setMode: (host: string, mode: Mode) => void;
  setTrusted: (host: string, trusted: boolean) => void;
  /** `index` into `found`. */
  goTo: (index: number) => void;
  /** Whether the post is in the page. */
  goToPost: (last: ChatItem['last']) => Promise<boolean>;
  /** Whether the user was told what going to a post may do. */
  hasWarned: () => Promise<boolean>;
  warned: () => void;
  copy: (text: string) => Promise<boolean>;
  openOptions: () => void;
  openMet: () => void;
  openWelcome: () => void;
}
