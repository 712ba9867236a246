import type { EntityKind, MarkClass } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

export type Mode = keyof Texts['common']['modes'];

export interface FoundItem {
  name: string;
  kind: EntityKind;
  markClass: MarkClass;
  count: number;
  painted: boolean;
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
  openOptions: () => void;
  openWelcome: () => void;
}
