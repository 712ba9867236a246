// What can go wrong between a server and its client, as changes to an answer.
import { createHash } from 'node:crypto';
import { createGzip, gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';

export interface Whole {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
}

export type Fault =
  /** The line breaks after so many bytes of a longer body. */
  | { kind: 'cut'; after: number }
  /** So many bytes at a time, with a pause (ms) before each. */
  | { kind: 'drip'; bytes: number; pause: number }
  /** 401, 403, 406, 416, 429 with Retry-After, 500 … instead of the answer. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  | { kind: 'content-type'; type: string }
  /** A complete answer whose text ends too soon. */
  | { kind: 'truncated'; after: number }
  | { kind: 'invalid-utf8' }
  /** The first answer that came through, again and again. */
  | { kind: 'same-page' }
  | { kind: 'redirect'; to: string; status?: number }
  | { kind: 'gzip' }
  /** Very little on the line, so many bytes of JSON when unpacked. */
  | { kind: 'gzip-bomb'; bytes: number };

export const sized = ({ status, headers, body }: Whole): Whole => ({
  status,
  headers: { ...headers, 'content-length': String(body.length) },
  body,
});

const packed = (whole: Whole, body: Buffer): Whole =>
  sized({ ...whole, headers: { ...whole.headers, 'content-encoding': 'gzip' }, body });

/** A list of numbers that is never at hand in one piece. */
async function bomb(bytes: number): Promise<Buffer> {
  const PIECE = Buffer.from('0,'.repeat(32_768));
  function* pieces(): Generator<Buffer> {
    yield Buffer.from('[');
    for (let done = 0; done < bytes; done += PIECE.length) yield PIECE;
    yield Buffer.from('0]');
  }
  const out: Buffer[] = [];
  for await (const piece of Readable.from(pieces()).pipe(createGzip())) out.push(piece as Buffer);
  return Buffer.concat(out);
}

/** The answer with a fault that is not about how it travels. */
export async function spoil(whole: Whole, fault: Fault): Promise<Whole> {
  const { headers, body } = whole;
  switch (fault.kind) {
    case 'status':
      return sized({
        status: fault.status,
        headers: { 'content-type': 'text/plain', ...fault.headers },
        body: Buffer.from(fault.body ?? ''),
      });
    case 'content-type':
      return { ...whole, headers: { ...headers, 'content-type': fault.type } };
    case 'truncated':
      return sized({ ...whole, body: body.subarray(0, fault.after) });
    case 'invalid-utf8':
      // At the start of the first name: a lone continuation byte, and one that never stands in UTF-8.
      return sized({
        ...whole,
        body: Buffer.from(body.toString('latin1').replace('"name":"', '"name":"\x80\xff'), 'latin1'),
      });
    case 'redirect':
      return sized({ status: fault.status ?? 302, headers: { location: fault.to }, body: Buffer.alloc(0) });
    case 'gzip':
      return packed(whole, gzipSync(body));
    case 'gzip-bomb':
      return packed(whole, await bomb(fault.bytes));
    case 'cut':
    case 'drip':
    case 'same-page':
      return whole;
  }
}

const LAST_MODIFIED = 'Tue, 27 Aug 2024 10:00:00 GMT';
const etagOf = (body: Buffer): string => `"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`;

/** ETag and Last-Modified, and 304 for who has it already. */
export function withValidators(whole: Whole, asked: Record<string, string>): Whole {
  const etag = etagOf(whole.body);
  const headers = { ...whole.headers, etag, 'last-modified': LAST_MODIFIED };
  const isKnown =
    'if-none-match' in asked ? asked['if-none-match'] === etag : asked['if-modified-since'] === LAST_MODIFIED;
  return isKnown ? { status: 304, headers: { etag }, body: Buffer.alloc(0) } : { ...whole, headers };
}

/** 206 for "bytes=<from>-<to>", 416 behind the end. */
export function withRanges(whole: Whole, asked: Record<string, string>): Whole {
  const headers = { ...whole.headers, 'accept-ranges': 'bytes' };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(asked['range'] ?? '') ?? [];
  const ifRange = asked['if-range'];
  const isOther = ifRange !== undefined && ifRange !== whole.headers['etag'];
  if (from === undefined || whole.status !== 200 || isOther) return { ...whole, headers };
  const size = whole.body.length;
  if (Number(from) >= size)
    return sized({ status: 416, headers: { 'content-range': `bytes */${size}` }, body: Buffer.alloc(0) });
  const end = to === undefined || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return sized({
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${end}/${size}` },
    body: whole.body.subarray(Number(from), end + 1),
  });
}
