// _APT28_ and __Killnet__ in a text whose marks for emphasis nobody has drawn: letters to the finder, since an underscore goes on
// with them, but nothing of the name. They become spaces, so that every place stays what it is.

/** Not in an address, a handle or a hashtag, and not around words that are parted by an underscore. */
const EMPHASIS =
  /(?<![\p{L}\p{N}_@＠#＃/\\.:=&?%+~-])(_{1,3})(?=[^\s_])([^_\n\uffff]{0,80}[^\s_\uffff])\1(?![\p{L}\p{N}_])/uy;

/** What most underscores stand behind: asked first. */
const isInsideWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x5c;

/** `isName`: whether somebody is called so, underscores and all: "__proto__". */
export function withoutEmphasis(text: string, isName: (written: string) => boolean = () => false): string {
  let at = text.indexOf('_');
  let plain = '';
  let taken = 0;
  while (at >= 0) {
    EMPHASIS.lastIndex = at;
    const match = isInsideWord(text.charCodeAt(at - 1)) ? null : EMPHASIS.exec(text);
    if (match === null || isName(match[0])) {
      at = text.indexOf('_', at + (match?.[0].length ?? 1));
      continue;
    }
    const [whole, marks = '', inner = ''] = match;
    const spaces = ' '.repeat(marks.length);
    plain += text.slice(taken, at) + spaces + inner + spaces;
    taken = at + whole.length;
    at = text.indexOf('_', taken);
  }
  return taken === 0 ? text : plain + text.slice(taken);
}
