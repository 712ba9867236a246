// The sentence around a place: what the next one says may be about something else.

/** Not behind an abbreviation, which is short; the next sentence begins with a capital, in a script that has them. */
const ENDS =
  /(?<=[\p{Ll}\p{Lo}\p{N})\]"”»’]{3}|\p{Lo}[\p{Lo})\]"”»’])[.!?…؟]["”»’)]*\s+(?=["“«(]?[\p{Lu}\p{Lo}\p{N}])|[。！？।۔]/uy;

const isSign = (code: number): boolean =>
  code < 0x80
    ? code === 0x2e || code === 0x21 || code === 0x3f
    : code === 0x3002 ||
      code === 0xff01 ||
      code === 0xff1f ||
      code === 0x2026 ||
      code === 0x061f ||
      code === 0x0964 ||
      code === 0x06d4;

/** Where the next sentence begins, if one ends with the sign at `at`; -1 if none does. */
function nextAt(text: string, at: number): number {
  if (!isSign(text.charCodeAt(at))) return -1;
  ENDS.lastIndex = at;
  return ENDS.test(text) ? ENDS.lastIndex : -1;
}

/** Where the sentence begins that goes on at `start`; not before `from`. */
export function sentenceStart(text: string, from: number, start: number): number {
  for (let at = start - 1; at >= from; at--) {
    const next = nextAt(text, at);
    if (next >= 0) return Math.min(next, start);
  }
  return from;
}

/** Where the sentence ends that goes on at `end`; not behind `to`. */
export function sentenceEnd(text: string, end: number, to: number): number {
  for (let at = end; at < to; at++) if (nextAt(text, at) >= 0) return at;
  return to;
}
