// A file as pieces of text, none of them longer than a message may be.
import { MAX_PIECE } from '../../lib/messages/import.ts';

/** Reads as it goes: never more than a piece and a chunk are held. */
export async function* piecesOf(file: Blob, size = MAX_PIECE, encoding = 'utf-8'): AsyncGenerator<string> {
  let waiting = '';
  for await (const chunk of file.stream().pipeThrough(new TextDecoderStream(encoding))) {
    waiting += chunk;
    while (waiting.length >= size) {
      yield waiting.slice(0, size);
      waiting = waiting.slice(size);
    }
  }
  if (waiting !== '') yield waiting;
}
