// An answer in one go, as text.
import type { NetAnswer } from '../../net/net.ts';
import { decode } from '../../net/read-text.ts';
import type { FeedAnswer } from '../feeds/remote.ts';
import { failureOf } from '../feeds/remote.ts';

async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** What a failure says is for people only: broken signs do no harm there. */
export async function textAnswer({ status, headers, pieces }: NetAnswer): Promise<FeedAnswer> {
  const bytes = await allOf(pieces);
  const isFailure = failureOf(status) !== undefined;
  const body = isFailure ? new TextDecoder().decode(bytes) : decode([bytes], headers['content-type']);
  return { status, headers, body };
}
