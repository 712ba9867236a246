// The weaker class of mentions: disguised names. Only distinctive names of one long Latin word have look-alikes that mean
// them; never a short name, never an ordinary word.
import { isInAddress } from '../address.ts';
import type { Lexicon } from '../lexicon.ts';
import { UNITS } from '../table/unpack.ts';
import type { Why } from '../why.ts';
import { skeletonOf } from './skeleton.ts';
import { SHORTEST, suspectsIn, type Suspect, type WeakPlaces } from './disguised-words.ts';

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
    if (text.length < SHORTEST || !/^[a-z]+$/.test(text)) return;
    const skeleton = skeletonOf(Array.from(text, (letter) => letter.charCodeAt(0)));
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

/** The symbols of its letters, without what stands between them. */
function symbolsOf(text: string, { start, end, step }: Suspect): number[] {
  const symbols: number[] = [];
  for (let at = start; at < end; at += step) symbols.push((UNITS[text.charCodeAt(at)] ?? 0) & 0xffff);
  return symbols;
}

/** In order, without those that stand in an address. They may overlap what is found by its spelling. */
export function findWeak(lexicon: Lexicon, text: string, places: WeakPlaces): WeakMention[] {
  const mentions: WeakMention[] = [];
  for (const suspect of suspectsIn(text, places)) {
    const { start, end, why } = suspect;
    const form = knownSkeletons(lexicon).get(skeletonOf(symbolsOf(text, suspect)) ?? '');
    const isFree = start >= (mentions.at(-1)?.end ?? 0);
    if (form !== undefined && isFree && !isInAddress(text, start, end))
      mentions.push({ start, end, form, why });
  }
  return mentions;
}
