// _APT28_ and __Killnet__ in a text whose marks for emphasis nobody has drawn: letters to the finder, since an underscore goes on
// with them, but nothing of the name. They become spaces, so that every place stays what it is.

const MARK = '_';

const EMPHASIS = /(_{1,3})(?=[^\s_])([^_\n\uffff]{0,80}[^\s_\uffff])\1(?![\p{L}\p{N}_])/uy;

/** Part of an address, a handle or a hashtag, or words that are parted by an underscore. */
const GOES_ON = /[\p{L}\p{N}_@＠#＃/\\.:=&?%+~-]$/u;

export function withoutEmphasis(text: string): string {
  let read = 0;
  let plain = '';
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, Math.max(at + 1, read))) {
    EMPHASIS.lastIndex = at;
    const [whole, marks = '', inner = ''] = GOES_ON.test(text.slice(Math.max(0, at - 2), at))
      ? []
      : (EMPHASIS.exec(text) ?? []);
    if (whole === undefined) continue;
    const spaces = ' '.repeat(marks.length);
    plain += text.slice(read, at) + spaces + inner + spaces;
    read = at + whole.length;
  }
  return plain + text.slice(read);
}
