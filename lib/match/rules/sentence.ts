// The sentence around a place: what the next one says may be about something else.

/** Not behind an abbreviation, which is short. */
const ENDS =
  /(?<=[\p{Ll}\p{Lo}\p{N})\]"”»’]{3}|\p{Lo}[\p{Lo})\]"”»’])[.!?…؟]["”»’)]*\s+(?=["“«(]?[\p{Lu}\p{Lo}\p{N}])|[。！？।۔]/gu;

/** What the pattern looks at before an end and behind it: the next sentence may begin with a quotation mark. */
const BEHIND = 3;
const AHEAD = 2;

/** Ends between the two places, each with where the next sentence begins. */
function* endsIn(text: string, from: number, to: number): Generator<readonly [end: number, next: number]> {
  const base = Math.max(0, from - BEHIND);
  for (const { index, 0: signs } of text.slice(base, to + AHEAD).matchAll(ENDS)) {
    const at = base + index;
    if (at >= from && at < to) yield [at, Math.min(at + signs.length, to)];
  }
}

/** Where the sentence begins that goes on at `start`; not before `from`. */
export function sentenceStart(text: string, from: number, start: number): number {
  let begin = from;
  for (const [, next] of endsIn(text, from, start)) begin = next;
  return begin;
}

/** Where the sentence ends that goes on at `end`; not behind `to`. */
export function sentenceEnd(text: string, end: number, to: number): number {
  for (const [at] of endsIn(text, end, to)) return at;
  return to;
}
