// The weaker class of mentions: disguised names. Only distinctive names of one long Latin word have look-alikes that mean
// them; never a short name, never an ordinary word.
import { isInAddress } from '../address.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Why } from '../why.ts';
import { suspectsIn, type WeakPlaces } from './disguised-words.ts';
import { Skeletons } from './skeletons.ts';

export interface WeakMention {
  start: number;
  end: number;
  form: number;
  why: Extract<Why, 'look-alike' | 'spaced'>;
}

/** Made at the first question about a lexicon: some milliseconds. */
const known = new WeakMap<Lexicon, Skeletons>();

function knownSkeletons(lexicon: Lexicon): Skeletons {
  const skeletons = known.get(lexicon) ?? new Skeletons(lexicon);
  known.set(lexicon, skeletons);
  return skeletons;
}

/** In order, without those that stand in an address. They may overlap what is found by its spelling. */
export function findWeak(lexicon: Lexicon, text: string, places: WeakPlaces): WeakMention[] {
  const mentions: WeakMention[] = [];
  for (const suspect of suspectsIn(text, places)) {
    const { start, end, why } = suspect;
    const form = knownSkeletons(lexicon).formLike(text, suspect);
    const isFree = start >= (mentions.at(-1)?.end ?? 0);
    if (form !== undefined && isFree && !isInAddress(text, start, end))
      mentions.push({ start, end, form, why });
  }
  return mentions;
}
