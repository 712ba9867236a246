// The weaker class of mentions: disguised names. Only distinctive names of one long Latin word have look-alikes that mean
// them; never a short name, never an ordinary word.
import { isInAddress } from '../address.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Why } from '../why.ts';
import { SHORTEST } from './runs.ts';
import { skeletonOf } from './skeleton.ts';
import { suspectsIn } from './suspects.ts';

export interface WeakMention {
  start: number;
  end: number;
  form: number;
  why: Extract<Why, 'look-alike' | 'spaced'>;
}

type Skeletons = ReadonlyMap<string, number>;

function skeletonsOf(lexicon: Lexicon): Skeletons {
  const skeletons = new Map<string, number>();
  lexicon.sections.traits.forEach((traits, form) => {
    const text = traits === 0 ? lexicon.formText(form) : '';
    const skeleton = text.length >= SHORTEST && /^[a-z]+$/.test(text) ? skeletonOf(text) : undefined;
    if (skeleton !== undefined && !skeletons.has(skeleton)) skeletons.set(skeleton, form);
  });
  return skeletons;
}

/** Made at the first question about a lexicon: some ten milliseconds. */
const known = new WeakMap<Lexicon, Skeletons>();

function knownSkeletons(lexicon: Lexicon): Skeletons {
  const skeletons = known.get(lexicon) ?? skeletonsOf(lexicon);
  known.set(lexicon, skeletons);
  return skeletons;
}

/** In order, without those that stand in an address. They may overlap what is found by its spelling. */
export function findWeak(lexicon: Lexicon, text: string): WeakMention[] {
  const skeletons = knownSkeletons(lexicon);
  const mentions: WeakMention[] = [];
  for (const { start, end, why, word } of suspectsIn(text)) {
    const form = skeletons.get(skeletonOf(word) ?? '');
    const isFree = start >= (mentions.at(-1)?.end ?? 0);
    if (form !== undefined && isFree && !isInAddress(text, start, end))
      mentions.push({ start, end, form, why });
  }
  return mentions;
}
