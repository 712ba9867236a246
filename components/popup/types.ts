import type { ChatEntity, FoundGroup } from '../../lib/intel/found.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { ShowingActions } from './Showing.tsx';

export type Mode = keyof Texts['common']['modes'];

/** What the popup knows about the page under it. */
export interface PageState {
  /** Absent on pages that no extension may read. */
  host?: string;
  /** Match patterns of sites to read that cover the page. */
  coveredBy: readonly string[];
  mode: Mode;
  trusted: boolean;
  /** Whether the intel can be used; if not, the line says why. */
  isReady: boolean;
  found: readonly FoundGroup[];
  /** Who is named in the chat that is open, the latest first. */
  chat?: { title?: string; entities: readonly ChatEntity[] };
  /** Marks and cards are hidden everywhere. */
  hidden: boolean;
  /** For presenting: what is marked above it shows nowhere. */
  ceiling: Tlp | 'none';
  /** It is read as plain text: it is not as its adapter knows it. */
  siteChanged?: boolean;
}

export interface SiteActions {
  /** Both ask the browser for a permission: they must run in the click itself. */
  readSite: (host: string) => void;
  readEverySite: () => void;
  stopReading: (patterns: readonly string[]) => void;
  setMode: (host: string, mode: Mode) => void;
  setTrusted: (host: string, trusted: boolean) => void;
}

export interface PopupActions extends SiteActions, ShowingActions {
  hideAll: () => void;
  goTo: (group: FoundGroup) => void;
  /** By link key. */
  openDossier: (id: string) => void;
  /** Must run in the click itself. */
  openPanel: () => void;
  /** Whether the post is in the page. */
  goToPost: (item: Pick<ChatEntity, 'id' | 'last'>) => Promise<boolean>;
  /** Whether the user was told what going to a post may do. */
  hasWarned: () => Promise<boolean>;
  warned: () => void;
  copy: (text: string) => Promise<boolean>;
  openOptions: () => void;
  openMet: () => void;
  openWelcome: () => void;
}
