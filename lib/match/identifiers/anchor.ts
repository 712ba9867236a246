// The token that an identifier is found by: one that few other texts hold, and few other identifiers.
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

/** Tokens of letters, digits and underscores from `from` on. */
function tokensOf(text: string, from: number): Token[] {
  const tokens: Token[] = [];
  for (let at = from; at < text.length;) {
    const start = at;
    let hash = 0;
    do hash = Math.imul(hash ^ unitAt(text, at), PRIME);
    while (++at < text.length && (unitAt(text, at) & unitAt(text, at - 1) & GROUPS) !== 0);
    if ((unitAt(text, start) & GROUPS) !== 0) tokens.push({ at: start, hash, length: at - start });
  }
  return tokens;
}

/** Shorter ones stand in every text. */
const SHORTEST = 3;

/** Where all of one kind end alike. */
const COMMON_END = /\.onion$/;

const isMailbox = (text: string): boolean => text.includes('@', 1);

/** Chooses anchors for many identifiers, whose tokens it is told first. */
export class Anchors {
  private readonly uses = new Map<number, number>();

  /** Mailboxes share their hosts, and words like "info"; of everything else the longest token is rare enough. */
  count(text: string, from: number): void {
    if (!isMailbox(text)) return;
    for (const { hash } of tokensOf(text, from)) this.uses.set(hash, (this.uses.get(hash) ?? 0) + 1);
  }

  /** Undefined where there is no token at all. */
  choose(text: string, from: number): Anchor | undefined {
    const end = COMMON_END.exec(text)?.index ?? text.length;
    const usesOf = ({ hash }: Token): number => this.uses.get(hash) ?? 0;
    return tokensOf(text, from)
      .filter(({ at }) => at < end)
      .toSorted(
        (a, b) =>
          Number(b.length >= SHORTEST) - Number(a.length >= SHORTEST) ||
          usesOf(a) - usesOf(b) ||
          b.length - a.length,
      )[0];
  }
}
