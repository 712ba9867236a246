// Why a found name counts as a mention, or doesn't: one word each. Codes are places in WHYS; they travel in flat numbers.

import type { MatchStrength } from '../intel/card.ts';

/** Let in. */
const IN = [
  /** A distinctive name: it means nothing else. */
  'name',
  /** An ordinary word, spelt as only the name is: SilverFish, or BARIUM where the line isn't in capitals. */
  'spelling',
  /** "Cobalt Group", "the actor Play". */
  'group-word',
  /** A word of the trade stands near. */
  'context',
  /** Another actor's name stands near. */
  'company',
  /** It attacks, or something was done by it: "Leviathan used spear-phishing". */
  'deed',
  /** Another name of the same entity stands in the document. */
  'alias',
  /** The same name was let in elsewhere in the document. */
  'unlocked',
  /** "DragonForce ransomware": the software of that name is meant, not the actor. */
  'software',
  /** Disguised by letters, digits or signs that look alike: KіllNet, K1llNet. Weak. */
  'look-alike',
  /** Disguised by spaces or dots: K i l l N e t. Weak. */
  'spaced',
] as const;

/** Kept out. */
const OUT = [
  /** An ordinary word, and nothing says that it is a name here. */
  'ordinary',
  /** An ordinary word or phrase without capitals. */
  'lower-case',
  /** Part of a longer name that isn't known: "Google Play", "Play Store". */
  'longer-name',
] as const;

export const WHYS = [...IN, ...OUT] as const;

export type Why = (typeof WHYS)[number];

export const whyCode = (why: Why): number => WHYS.indexOf(why);

export const isMention = (code: number): boolean => code < IN.length;

export const strengthOf = (code: number): MatchStrength =>
  WHYS[code] === 'look-alike' || WHYS[code] === 'spaced' ? 'weak' : 'exact';

/** Kept out so far: what the document says later may let it in. */
export const mayCount = (code: number): boolean => WHYS[code] === 'ordinary' || WHYS[code] === 'lower-case';
