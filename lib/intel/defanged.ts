// How writers keep an address from being a link: hxxps://t[.]me, user(at)host(dot)tld. As sources of patterns, to be read
// without regard to case, and undone.

/** Also half of it, "t[.me", and as Markdown escapes it. */
export const DOT = String.raw`(?:\.|\[\.\]|\(\.\)|\{\.\}|[[({]dot[\])}]|\[\.|\\\.)`;

/** In place of one sign of an address; longest first. */
export const DEFANGED: ReadonlyMap<string, readonly string[]> = new Map([
  ['.', ['[dot]', '(dot)', '{dot}', '[.]', '(.)', '{.}', '[.', '\\.']],
  ['@', ['[at]', '(at)', '{at}', '[@]', '(@)', '{@}']],
]);

const DOTS = new RegExp(DOT, 'gi');
const AT_SIGNS = /[[({](?:at|@)[\])}]/gi;

/** The address as a program would want it. */
export const refang = (text: string): string =>
  text
    .replace(/^hxxp/i, 'http')
    .replace(/^(\w+)\[:\]/, '$1:')
    .replace(DOTS, '.')
    .replace(AT_SIGNS, '@');
