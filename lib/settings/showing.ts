// The part of the settings that is about what shows at all: while somebody else looks at the screen, or on pages full of names.
import * as v from 'valibot';
import { TLP_LEVELS, type Tlp } from '../intel/tlp.ts';

export interface ShowingSettings {
  /** "Hide all": no marks and no cards anywhere, until this is switched back. */
  hidden: boolean;
  /** For presenting: what is marked above it shows nowhere. 'none' shows all. */
  ceiling: Tlp | 'none';
  /** 'first' paints an entity once: on a page, or in each message. */
  mentions: 'all' | 'first';
  /** How strong marks are. */
  markWeight: 'light' | 'normal' | 'strong';
  cardSize: 'small' | 'normal' | 'large';
}

export const DEFAULT_SHOWING: ShowingSettings = {
  hidden: false,
  ceiling: 'none',
  mentions: 'all',
  markWeight: 'normal',
  cardSize: 'normal',
};

/** As an object's entries. */
export const showingEntries = (defaults: ShowingSettings) => ({
  hidden: v.fallback(v.boolean(), defaults.hidden),
  ceiling: v.fallback(v.picklist([...TLP_LEVELS, 'none']), defaults.ceiling),
  mentions: v.fallback(v.picklist(['all', 'first']), defaults.mentions),
  markWeight: v.fallback(v.picklist(['light', 'normal', 'strong']), defaults.markWeight),
  cardSize: v.fallback(v.picklist(['small', 'normal', 'large']), defaults.cardSize),
});

/** The ceiling, where there is one. */
export const ceilingOf = ({ ceiling }: ShowingSettings): Tlp | undefined =>
  ceiling === 'none' ? undefined : ceiling;
