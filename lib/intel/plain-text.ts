// Foreign text as plain text: what ATT&CK and others write as markdown is shown as the words a reader would see.

/** Controls, private use, bidi marks and overrides, tag characters: nothing that hides or reorders text gets in. */
const UNSEEN =
  /[\p{Cc}\p{Co}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

// Lengths are bounded so that a text made of openings alone can't make the search quadratic.
const CITATION = /\s{0,3}\(Citation: [^()]{0,300}(?:\([^()]{0,100}\)[^()]{0,200}){0,3}\)/g;
const LINK = /\[([^[\]]{1,300})\]\((?:https?:[^()\s]{1,1000}(?:\([^()\s]{0,100}\)[^()\s]{0,300})?)\)/g;
const INLINE_TAG = /<\/?(?:code|b|i|em|strong)>/gi;
const LINE_TAG = /<(?:br|p)\s{0,3}\/?>|<\/p>/gi;

/** At most `max` UTF-16 units, the last of them "…" where something was cut; never half a surrogate pair. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** One line, spaces made one, unseen characters gone. */
export const cleanLine = (text: string): string =>
  text.toWellFormed().replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();

/** Lines as `cleanLine` leaves them; never more than one empty line. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Markdown links become their words, citations go, markup tags go; line breaks stay. At most `max` units. */
export function plainText(text: string, max: number): string {
  const bounded = text.slice(0, max * 4);
  const words = bounded
    .replace(CITATION, '')
    .replace(LINK, '$1')
    .replace(INLINE_TAG, '')
    .replace(LINE_TAG, '\n');
  return cutText(cleanLines(words), max);
}
