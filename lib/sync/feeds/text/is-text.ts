// Whether what was decoded was a text at all: an archive, a spreadsheet or a picture decodes to something, too.

/** UTF-16 units that are looked at. */
const HEAD = 100_000;
/** Controls in a text, at most, and beside them one in so many units: stray ones are cleaned away. */
const STRAY = 8;
const ONE_IN = 500;

/** Those that no text is laid out with. */
const CONTROL = /[\u0001-\u0008\u000e-\u001f\u007f]/g;

/** A NUL stands in no text. One that is read in another encoding than its own may be full of them. */
export function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const head = text.slice(0, HEAD);
  return (head.match(CONTROL)?.length ?? 0) <= STRAY + head.length / ONE_IN;
}
