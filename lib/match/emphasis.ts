// _APT28_ and __Killnet__ in a text whose marks for emphasis nobody has drawn: letters to the finder, since an underscore goes on
// with them, but nothing of the name. They become spaces, so that every place stays what it is.

/** Not in an address, a handle or a hashtag, and not around words that are parted by an underscore. */
const EMPHASIS =
  /(?<![\p{L}\p{N}_@＠#＃/\\.:=&?%+~-])(_{1,3})(?=[^\s_])([^_\n\uffff]{0,80}[^\s_\uffff])\1(?![\p{L}\p{N}_])/gu;

export const withoutEmphasis = (text: string): string =>
  text.includes('_')
    ? text.replace(EMPHASIS, (_, marks: string, inner: string) => {
        const spaces = ' '.repeat(marks.length);
        return spaces + inner + spaces;
      })
    : text;
