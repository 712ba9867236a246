// A mention id says which form stands there and why it counts: a number that means something only with its lexicon.
import { WHYS, type Why } from '../match/why.ts';

export const mentionId = (form: number, why: number): number => form * WHYS.length + why;

export const formOf = (mention: number): number => Math.floor(mention / WHYS.length);

/** Code of the Why; see match/why.ts. */
export const whyCodeOf = (mention: number): number => mention % WHYS.length;

export const whyOf = (mention: number): Why => WHYS[whyCodeOf(mention)] ?? 'name';
