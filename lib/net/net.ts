// The only place that fetches.
//
// - No cookies, no referrer, no cache. The login is added here, from the store, and goes nowhere else.
// - A request goes to one of the feed's own hosts, or not at all. Browsers do not say where a redirect leads before they have gone
//   there, so none is followed ('manual'), except of a feed without a login whose user has seen where its address leads: there the
//   browser follows, and what does not end at one of the accepted hosts is thrown away unread.
// - A login in the clear goes to this machine alone.
// - Bytes are counted after unpacking, while they come: a bomb ends at the limit.
import { FeedError } from '../intel/feed.ts';
import { isSecure } from '../intel/hosts.ts';
import type { RequestLog } from '../intel/request-log.ts';
import type { FeedRequest, Login, NetPurpose } from '../intel/sync.ts';
import { readSecret } from '../store/secrets.ts';
import type { Store } from '../store/schema.ts';
import { NET_LIMITS, type NetLimits } from './limits.ts';
import { RequestLogKeeper, type Note } from './log.ts';
import { authorizationOf, refuseUnsendable } from './login.ts';
import { Watch } from './watch.ts';

export interface NetRequest extends Omit<FeedRequest, 'transfer'> {
  /** As in URL.host. 'any': the person who gave the address wants to see where it leads. */
  hosts: readonly string[] | 'any';
  purpose: NetPurpose;
  /** Whose stored login goes along, unless one is given. */
  feedId?: string;
  login?: Login;
  /** Unpacked. */
  maxBytes: number;
}

export interface NetAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Where it came from in the end. */
  url: string;
  /** To be read to its end, or left in the middle. @throws FeedError */
  pieces: AsyncGenerator<Uint8Array, void, undefined>;
  /** Where nothing of it is wanted: a generator that was never begun does not hear that it is over. */
  giveUp: () => void;
}

export interface Net {
  /** @throws FeedError, or the signal's reason. */
  open: (request: NetRequest, signal: AbortSignal) => Promise<NetAnswer>;
  /** Of all that was ever asked for. */
  log: () => Promise<RequestLog>;
}

const INIT = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;

async function headersOf(store: Store, request: NetRequest): Promise<Record<string, string>> {
  const stored = request.feedId === undefined ? undefined : await readSecret(store, request.feedId);
  const authorization = authorizationOf(request.login ?? stored ?? { kind: 'none' });
  if (authorization === undefined) return request.headers;
  if (!isSecure(request.url)) throw new FeedError('insecure-login', new URL(request.url).host);
  refuseUnsendable(authorization);
  return { ...request.headers, authorization };
}

function refuseStranger(url: string, hosts: NetRequest['hosts']): void {
  const { host } = new URL(url);
  if (hosts !== 'any' && !hosts.includes(host)) throw new FeedError('redirected-away', host);
}

const isRedirect = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);

/** What says so itself, before it comes. */
function refuseTooLarge(headers: Record<string, string>, maxBytes: number): void {
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw new FeedError('too-large');
}

/** A line that breaks in the middle is no error everywhere (Firefox over HTTP/1.1): what is promised is counted. */
function refuseCut(headers: Record<string, string>, bytes: number): void {
  const promised = 'content-encoding' in headers ? undefined : headers['content-length'];
  if (promised !== undefined && bytes < Number(promised))
    throw new FeedError('unreachable', 'the line broke');
}

interface Body {
  response: Response;
  headers: Record<string, string>;
  maxBytes: number;
  limits: NetLimits;
  note: Note;
}

async function* piecesOf(body: Body, watch: Watch): AsyncGenerator<Uint8Array, void, undefined> {
  const { response, headers, maxBytes, limits, note } = body;
  const reader = response.body?.getReader();
  let bytes = 0;
  let failed: unknown;
  try {
    for (;;) {
      watch.limit('stall', limits.stall);
      const read = await reader?.read();
      if (read === undefined || read.done) break;
      bytes += read.value.byteLength;
      if (bytes > maxBytes) throw new FeedError('too-large');
      watch.lift('stall');
      yield read.value;
    }
    if (response.status !== 304) refuseCut(headers, bytes);
  } catch (error) {
    failed = watch.errorOf(error);
    throw failed;
  } finally {
    note({ status: failed instanceof FeedError ? failed.code : response.status, bytes });
    watch.end();
  }
}

async function fetchHead(
  request: NetRequest,
  headers: Record<string, string>,
  watch: Watch,
  note: Note,
): Promise<Response> {
  const mayFollow = request.redirects === 'follow' && !('authorization' in headers);
  const response = await fetch(request.url, {
    ...INIT,
    method: request.method,
    headers,
    redirect: mayFollow ? 'follow' : 'manual',
    signal: watch.signal,
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  if (isRedirect(response)) throw new FeedError('redirected-away', new URL(request.url).host);
  const ledTo = new URL(response.url).host;
  if (ledTo !== new URL(request.url).host) note({ ledTo });
  if (mayFollow) refuseStranger(response.url, request.hosts);
  return response;
}

export function makeNet(store: Store, limits: NetLimits = NET_LIMITS): Net {
  const log = new RequestLogKeeper(store);

  const begin = ({ url, method, purpose, feedId }: NetRequest): Promise<Note> =>
    log.begin({
      at: Date.now(),
      purpose,
      ...(feedId === undefined ? {} : { feedId }),
      host: new URL(url).host,
      method,
    });

  const open = async (request: NetRequest, signal: AbortSignal): Promise<NetAnswer> => {
    signal.throwIfAborted();
    refuseStranger(request.url, request.hosts);
    const sent = await headersOf(store, request);
    signal.throwIfAborted();
    const note = await begin(request);
    const watch = new Watch(signal);
    watch.limit('head', limits.head);
    watch.limit('whole', limits.whole);
    try {
      const response = await fetchHead(request, sent, watch, note);
      watch.lift('head');
      const headers = Object.fromEntries(
        [...response.headers].map(([name, value]) => [name.toLowerCase(), value]),
      );
      refuseTooLarge(headers, request.maxBytes);
      const { status, url } = response;
      const body = { response, headers, maxBytes: request.maxBytes, limits, note };
      const giveUp = (): void => {
        note({ status, bytes: 0 });
        watch.end();
      };
      return { status, headers, url, pieces: piecesOf(body, watch), giveUp };
    } catch (error) {
      const failed = watch.errorOf(error);
      note({ status: failed instanceof FeedError ? failed.code : 'unreachable' });
      watch.end();
      throw failed;
    }
  };
  return { open, log: () => log.now() };
}
