// Why a found name counts as a mention, or doesn't: one word each. Codes are places in WHYS; they travel in flat numbers.

import type { MatchStrength } from '../intel/card.ts';
import { MATCH_REASONS, type MatchReason } from '../intel/match-reason.ts';

/** Kept out. */
const OUT = [
  /** An ordinary word, and nothing says that it is a name here. */
  'ordinary',
  /** An ordinary word or phrase without capitals, where other words have them. */
  'lower-case',
  /** Part of a longer name that isn't known: "Google Play", "Play Store". */
  'longer-name',
  /** The document says that it is something else: malware, a technique. */
  'other-thing',
  /** The user has muted it. */
  'muted',
  /** Of a kind that nobody asked for: it only keeps shorter names from being found in it. */
  'not-asked',
] as const;

/** Those that let in come first. */
export const WHYS = [...MATCH_REASONS, ...OUT] as const;

export type Why = (typeof WHYS)[number];

const CODES: ReadonlyMap<Why, number> = new Map(WHYS.map((why, code) => [why, code]));

export const whyCode = (why: Why): number => CODES.get(why) ?? -1;

export const isMention = (code: number): boolean => code < MATCH_REASONS.length;

export const isReason = (why: Why): why is MatchReason => isMention(whyCode(why));

const WEAK = [whyCode('look-alike'), whyCode('spaced')];

export const strengthOf = (code: number): MatchStrength => (WEAK.includes(code) ? 'weak' : 'exact');

const ORDINARY = whyCode('ordinary');

/** Kept out so far: what the document says later may let it in. */
export const mayCount = (code: number): boolean => code === ORDINARY;

const CALLED_A_GROUP = whyCode('group-word');

const MAY_BE_APART = WHYS.map(
  (_, code) => isMention(code) && code !== CALLED_A_GROUP && strengthOf(code) === 'exact',
);

/** Counts so far, but no longer once the text says that the name is something else. */
export const mayBeApart = (code: number): boolean => MAY_BE_APART[code] === true;
