// The token that an identifier is found by: the one of its tokens that the fewest other texts hold.
import { UNITS } from '../table/unpack.ts';
import { PRIME } from '../token-reader.ts';
import { GROUPS } from '../unit.ts';

export interface Anchor {
  /** Where the token starts in the identifier's text. */
  at: number;
  /** As the hot loop hashes it. */
  hash: number;
}

interface Token extends Anchor {
  length: number;
}

const unitAt = (text: string, at: number): number => UNITS[text.charCodeAt(at)] ?? 0;

/** Tokens of letters, digits and underscores in text.slice(from, to). */
function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (let at = from; at < to;) {
    const start = at;
    let hash = 0;
    do hash = Math.imul(hash ^ unitAt(text, at), PRIME);
    while (++at < to && (unitAt(text, at) & unitAt(text, at - 1) & GROUPS) !== 0);
    if ((unitAt(text, start) & GROUPS) !== 0) tokens.push({ at: start, hash, length: at - start });
  }
  return tokens;
}

const longest = (tokens: readonly Token[]): Token | undefined =>
  tokens.reduce<Token | undefined>(
    (best, each) => (best && best.length >= each.length ? best : each),
    undefined,
  );

const SHORTEST = 3;

/** Many mailboxes share a host, and all onion addresses their end: the longest token before it is the anchor. */
export function anchorOf(text: string, from: number): Anchor | undefined {
  const signs = [text.indexOf('@', from), text.endsWith('.onion') ? text.length - '.onion'.length : -1];
  const own = longest(tokensOf(text, from, signs.find((at) => at > from) ?? text.length));
  return own !== undefined && own.length >= SHORTEST ? own : longest(tokensOf(text, from, text.length));
}
