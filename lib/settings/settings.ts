// What the user can set, with defaults and a version. Kept in storage.local; content scripts can read it, so it holds no secrets.
import type { EntityKind } from '../intel/kinds.ts';
import { DEFAULT_SHOWING, type ShowingSettings } from './showing.ts';

export type SiteMode = 'mark' | 'discreet' | 'off';
export type MarkStyle = 'underline' | 'tint';
export type HoverModifier = 'none' | 'alt' | 'ctrl' | 'shift';

export interface Settings extends ShowingSettings {
  version: 1;
  /** 'auto' follows the browser. */
  language: 'auto' | 'en' | 'ja';
  /** Sites to read, as match patterns. The only list that registers the page script. */
  sites: string[];
  /** By host; what is absent is 'mark' ('discreet' for .onion). */
  modes: Record<string, SiteMode>;
  /** Hosts where names of every TLP are painted. */
  trusted: string[];
  markStyle: MarkStyle;
  /** Kinds of the mark class `other` that the user wants painted too. */
  paintKinds: EntityKind[];
  /** Milliseconds that the pointer rests on a mark before its card shows. */
  hoverDelay: number;
  /** With a key here, pointing shows the card only while it is held. */
  hoverModifier: HoverModifier;
  /** Objects marked TLP:RED are taken in too. */
  allowRed: boolean;
  /** Set once the welcome page was finished or skipped. */
  welcomed: boolean;
  /** The user was told that going to a post may mark messages as read. */
  jumpWarned: boolean;
  /** "No network, files only": nothing is fetched. */
  offline: boolean;
  /** Byname may remember where an entity was met. */
  rememberEncounters: boolean;
}

export const TELEGRAM_SITES: readonly string[] = [
  'https://web.telegram.org/*',
  'https://t.me/*',
  'https://telegram.me/*',
];

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  language: 'auto',
  sites: [...TELEGRAM_SITES],
  modes: {},
  trusted: [],
  markStyle: 'underline',
  paintKinds: [],
  hoverDelay: 150,
  hoverModifier: 'none',
  allowRed: false,
  welcomed: false,
  jumpWarned: false,
  offline: false,
  rememberEncounters: false,
  ...DEFAULT_SHOWING,
};

export function modeOf(settings: Settings, host: string): SiteMode {
  const chosen = Object.hasOwn(settings.modes, host) ? settings.modes[host] : undefined;
  return chosen ?? (host.endsWith('.onion') ? 'discreet' : 'mark');
}
