// One request and its answer: in one go, or as a file, whose pieces are stored while they come, so that it goes on where it was cut.
//
//   as it is     at first. A server may pack it; then nobody can ask for the rest of it, and the next try is the other one:
//   unpacked     "Range: bytes=0-" makes browsers ask for it unpacked
//   the rest     "Range: bytes=<what is here>-" with If-Range: a file that has changed meanwhile comes anew, as a whole
import { FeedError } from '../../intel/feed.ts';
import type { Net, NetAnswer, NetRequest } from '../../net/net.ts';
import { MAX_TEXT_BYTES } from '../../net/limits.ts';
import { saveStep } from '../../store/runs.ts';
import type { Store } from '../../store/schema.ts';
import { PIECE_BYTES, type CurrentRun, type FileOnTheWay } from '../../store/sync-rows.ts';
import type { FeedAnswer, FeedRequest } from '../feeds/remote.ts';
import { PieceMaker } from './pieces.ts';
import { textAnswer } from './text-answer.ts';

export type FetchStep = Extract<CurrentRun, { step: 'fetch' }>;

export interface Line {
  store: Store;
  net: Net;
  feedId: string;
  hosts: readonly string[];
  signal: AbortSignal;
  maxFileBytes: number;
  /** Bytes. */
  onBytes: (done: number, total: number | undefined) => void;
}

const sent = (line: Line, request: FeedRequest, maxBytes: number): NetRequest => {
  const { url, method, headers, body, redirects } = request;
  return {
    ...{ url, method, headers, maxBytes, feedId: line.feedId, hosts: line.hosts },
    purpose: 'sync',
    ...(body === undefined ? {} : { body }),
    ...(redirects === undefined ? {} : { redirects }),
  };
};

/** @throws FeedError, or the signal's reason. */
export async function exchange(line: Line, request: FeedRequest): Promise<FeedAnswer> {
  return textAnswer(await line.net.open(sent(line, request, MAX_TEXT_BYTES), line.signal));
}

const without = (headers: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

const canGoOn = (file: FileOnTheWay | undefined): file is FileOnTheWay & { validator: string } =>
  file !== undefined &&
  file.pieces > 0 &&
  !file.isPacked &&
  file.total !== undefined &&
  file.validator !== undefined;

function fileRequest(request: FeedRequest, file: FileOnTheWay | undefined): FeedRequest {
  if (canGoOn(file)) {
    const headers = without(request.headers, ['if-none-match', 'if-modified-since']);
    const range = { range: `bytes=${file.pieces * PIECE_BYTES}-`, 'if-range': file.validator };
    return { ...request, headers: { ...headers, ...range } };
  }
  if (file?.unpack !== true) return request;
  return { ...request, headers: { ...request.headers, range: 'bytes=0-' } };
}

/** A weak ETag does not say that every byte is the same. */
function validatorOf(headers: Record<string, string>): string | undefined {
  const { etag, 'last-modified': lastModified } = headers;
  return etag === undefined || etag.startsWith('W/') ? lastModified : etag;
}

/** First byte and size that a part says it is of. */
function partOf({ headers }: NetAnswer): { from: number; total: number } | undefined {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
  return from === undefined ? undefined : { from: Number(from), total: Number(total) };
}

function begunFile(answer: NetAnswer, before: FileOnTheWay | undefined): FileOnTheWay {
  const { headers } = answer;
  const isPacked = ![undefined, 'identity'].includes(headers['content-encoding']);
  const length = answer.status === 206 ? partOf(answer)?.total : Number(headers['content-length'] ?? NaN);
  const validator = validatorOf(headers);
  return {
    pieces: 0,
    // A part that begins at the beginning and is all of it is the whole.
    status: 200,
    headers,
    isWhole: false,
    isPacked,
    unpack: isPacked || before?.unpack === true,
    ...(validator === undefined ? {} : { validator }),
    ...(length === undefined || Number.isNaN(length) || isPacked ? {} : { total: length }),
  };
}

/** The file that this answer goes on with, or begins. Undefined where it is neither. */
function fileOf(answer: NetAnswer, before: FileOnTheWay | undefined): FileOnTheWay | undefined {
  if (answer.status === 200) return begunFile(answer, before);
  const part = answer.status === 206 ? partOf(answer) : undefined;
  if (part === undefined) return undefined;
  if (canGoOn(before) && part.from === before.pieces * PIECE_BYTES && part.total === before.total)
    return before;
  return part.from === 0 ? begunFile(answer, before) : undefined;
}

/** Parts that do not fit, and the end of a file that has become shorter. */
const isMisfit = ({ status }: NetAnswer): boolean => status === 206 || status === 416;

async function receive(
  line: Line,
  step: FetchStep,
  begun: FileOnTheWay,
  answer: NetAnswer,
): Promise<FetchStep> {
  let file = begun;
  let current: FetchStep = { ...step, file };
  const maker = new PieceMaker(PIECE_BYTES);
  const keep = async (data: readonly Uint8Array[], isWhole: boolean): Promise<void> => {
    const from = file.pieces;
    file = { ...file, pieces: from + data.length, isWhole };
    const contentType = file.headers['content-type'];
    current = { ...current, file, ...(contentType === undefined ? {} : { contentType }) };
    await saveStep(line.store, line.feedId, current, { seq: step.seq, from, data });
    line.signal.throwIfAborted();
  };
  let done = file.pieces * PIECE_BYTES;
  // What is left of another version goes before the first piece of this one comes.
  await keep([], false);
  for await (const bytes of answer.pieces) {
    done += bytes.length;
    if (done > line.maxFileBytes) throw new FeedError('too-large');
    line.onBytes(done, file.total);
    const whole = maker.add(bytes);
    if (whole.length > 0) await keep(whole, false);
  }
  const rest = maker.rest();
  await keep(rest.length > 0 || file.pieces === 0 ? [rest] : [], true);
  return current;
}

export interface Received {
  answer: FeedAnswer;
  /** The step with the file in it. */
  current: FetchStep;
}

const answerOf = ({ status, headers }: FileOnTheWay): FeedAnswer => ({ status, headers, body: '' });

/** @throws FeedError, or the signal's reason; what has come is kept. */
export async function receiveFile(line: Line, step: FetchStep): Promise<Received> {
  const before = step.file;
  if (before?.isWhole === true) return { answer: answerOf(before), current: step };
  const request = fileRequest(step.request, before);
  const answer = await line.net.open(sent(line, request, line.maxFileBytes), line.signal);
  const file = fileOf(answer, before);
  if (file !== undefined) {
    const current = await receive(line, step, file, answer);
    return { answer: answerOf(current.file ?? file), current };
  }
  if (!isMisfit(answer)) return { answer: await textAnswer(answer), current: step };
  answer.giveUp();
  if (before === undefined) throw new FeedError('not-understood', `${answer.status} to a whole request`);
  // What is here belongs to nothing that the server has now.
  const anew = { ...step };
  delete anew.file;
  await saveStep(line.store, line.feedId, anew, { seq: step.seq, from: 0, data: [] });
  return receiveFile(line, anew);
}
