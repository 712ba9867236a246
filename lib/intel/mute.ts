// Mutes: names that must not count, here or everywhere, for good or until a day.
import { DAY } from './day.ts';
import type { Name, NameType } from './entity.ts';
import { cleanLine } from './plain-text.ts';

export interface Mute {
  /** The store's own number. */
  id: number;
  /** As the intel gives it, with its type and, for a handle, its platform: together they say by which forms it is found. */
  name: string;
  type: NameType;
  platform?: string;
  /** Only where it is written exactly so; absent: in any spelling. */
  exactly?: string;
  /** Of the page that the user looks at, without its port; absent: everywhere. */
  host?: string;
  /** Epoch milliseconds; absent: for good. */
  until?: number;
  /** Epoch milliseconds. */
  createdAt: number;
}

export interface MuteList {
  /** Those that have not ended, in the order in which they came. */
  mutes: Mute[];
  /** There is a ceiling for what is shown: what is not known to be within it is left out. */
  isCut: boolean;
}

export type NewMute = Omit<Mute, 'id'>;

/** UTF-16 units; a page tells no more of what stands on it. */
export const MAX_EXACTLY = 200;

export const MUTE_TERMS = ['good', 'week', 'day'] as const;

export type MuteTerm = (typeof MUTE_TERMS)[number];

const LENGTHS: Record<MuteTerm, number | undefined> = { good: undefined, week: 7 * DAY, day: DAY };

/** What a mute may be limited to, as the browser says it of the tab that asks: never what a page says. */
export interface MutePlace {
  /** Undefined in pages of our own; and in private windows, where the mute would remember the visit. */
  host?: string;
  isPrivate: boolean;
}

/** What a person wishes to be muted. */
export interface MuteWish extends Pick<Mute, 'name' | 'type' | 'platform' | 'exactly'> {
  /** The host that was offered; absent: everywhere. */
  host?: string;
  term: MuteTerm;
}

/** When a mute that begins at `now` ends, in epoch milliseconds; undefined: never. */
export function endOf(term: MuteTerm, now: number): number | undefined {
  const length = LENGTHS[term];
  return length === undefined ? undefined : now + length;
}

export const isEnded = ({ until }: Pick<Mute, 'until'>, now: number): boolean =>
  until !== undefined && until <= now;

/** Whether a mute is in force on the pages of a host; undefined for a page that has none. */
export const isInForce = (
  mute: Pick<Mute, 'host' | 'until'>,
  host: string | undefined,
  now: number,
): boolean => !isEnded(mute, now) && (mute.host === undefined || mute.host === host);

/** Whether what is written is what the mute means. Spaces and what can't be seen make no difference. */
export const isMeant = ({ exactly }: Pick<Mute, 'exactly'>, written: string): boolean =>
  exactly === undefined || exactly === cleanLine(written);

/** The text to mute exactly; undefined for what a page has told only in part. */
export function exactText(textOnPage: string): string | undefined {
  const text = cleanLine(textOnPage);
  return text === '' || textOnPage.length >= MAX_EXACTLY ? undefined : text;
}

/**
 * Which of the names that a text matched is muted: the one that is written so, else the shortest, which is found by the
 * fewest forms ("Winnti" rather than "Winnti Group"). Undefined for none.
 */
export function nameToMute(matched: readonly Name[], textOnPage: string): Name | undefined {
  const text = cleanLine(textOnPage);
  const [shortest] = matched.toSorted((a, b) => a.value.length - b.value.length);
  return matched.find(({ value }) => value === text) ?? shortest;
}

/** Mutes of one key are one. */
export const muteKey = ({ name, type, platform, exactly, host }: NewMute): string =>
  JSON.stringify([name, type, platform, exactly, host]);

const endMs = ({ until = Infinity }: NewMute): number => until;

/** Two of one key as one: it lasts as long as the longer of them. */
export const mergeMutes = (old: Mute, other: NewMute): Mute => ({
  ...(endMs(other) > endMs(old) ? other : old),
  id: old.id,
  createdAt: Math.min(old.createdAt, other.createdAt),
});
