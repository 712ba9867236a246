// Whether what was decoded was a text at all: an archive, a spreadsheet or a picture decodes to something, too.

/** UTF-16 units that are looked at. */
const HEAD = 100_000;
/** Controls in a text, at most, and beside them one in so many units: stray ones are cleaned away. */
const STRAY = 8;
const ONE_IN = 500;

/** Cc of Unicode, but for what lays out a text. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/gu;

/** A NUL stands in no text. One that is read in another encoding than its own may be full of them. */
export function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const head = text.slice(0, HEAD);
  return (head.match(CONTROL)?.length ?? 0) <= STRAY + head.length / ONE_IN;
}
