// Bytes → text. What is no text is refused rather than guessed at: a broken name must not become another name.
import { FeedError } from '../intel/feed.ts';

const MARKS: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** By its mark, else as its server says, else UTF-8. */
function encodingOf(first: Uint8Array, contentType: string): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => first[index] === byte));
  const [, said] = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(contentType) ?? [];
  return marked?.[0] ?? said ?? 'utf-8';
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new FeedError('not-text', encoding.slice(0, 40));
  }
}

/** Of a text that is cut somewhere. Undefined for what is none. */
export function decodeHead(bytes: Uint8Array, contentType = ''): string | undefined {
  try {
    return decoderOf(encodingOf(bytes, contentType)).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** The first of `pieces` must hold the mark, if there is one. @throws FeedError "not-text" */
export function decode(pieces: readonly Uint8Array[], contentType = ''): string {
  const decoder = decoderOf(encodingOf(pieces[0] ?? new Uint8Array(), contentType));
  try {
    const texts = pieces.map((piece) => decoder.decode(piece, { stream: true }));
    return texts.join('') + decoder.decode();
  } catch {
    throw new FeedError('not-text', decoder.encoding);
  }
}
