// Texts in a picture: cut by what a reader sees as one character, and measured without a screen.

const MAX_LABEL = 26;
/** Widths in parts of the font size: scripts that fill a square, and all others. */
const WIDE = 1;
const NARROW = 0.62;
const FILLS_SQUARE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most so many characters; what is cut ends in "…", after a whole word where one ends in the second half. */
export function cutLabel(text: string, most = MAX_LABEL): string {
  const start = [...graphemes.segment(text.slice(0, most * 8))].map(({ segment }) => segment);
  if (start.length <= most && text.length <= most * 8) return text;
  const kept = start.slice(0, most - 1);
  const space = kept.lastIndexOf(' ');
  return `${kept.slice(0, space > most / 2 ? space : kept.length).join('')}…`;
}

/** About how wide a text is, in the unit of `size`. */
export function labelWidth(text: string, size: number): number {
  const signs = [...graphemes.segment(text)].map(({ segment }) => segment);
  return signs.reduce((sum, sign) => sum + (FILLS_SQUARE.test(sign) ? WIDE : NARROW) * size, 0);
}
