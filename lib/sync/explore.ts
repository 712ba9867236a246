// Looks around before a feed is added: what can be synced from a server, what a file at an address is. Nothing is kept.
import { FeedError } from '../intel/feed.ts';
import { URL_HEAD, type Explored, type MispFeedFound, type UrlFound } from '../intel/explored.ts';
import type { ExploreWish } from '../intel/feed-form.ts';
import type { FeedRequest, Json } from '../intel/sync.ts';
import type { Net, NetRequest } from '../net/net.ts';
import { MAX_TEXT_BYTES } from '../net/limits.ts';
import { decodeHead } from '../net/read-text.ts';
import { reasonOf } from './engine/failures.ts';
import { textAnswer } from './engine/text-answer.ts';
import { exploreMisp } from './feeds/misp/explore.ts';
import { eventsOfUse } from './feeds/misp/manifest.ts';
import { exploreOpenCti } from './feeds/opencti/explore.ts';
import type { Explorer, FeedAnswer } from './feeds/remote.ts';
import { failureOf } from './feeds/remote.ts';
import { jsonOf } from './feeds/remote/answers.ts';
import { folderUrl } from './feeds/remote/urls.ts';
import { exploreTaxii } from './feeds/taxii/explore.ts';
import { fileNameOf } from './feeds/url/file-name.ts';
import { looksLike } from './feeds/url/look.ts';

/** A server has fewer API roots than this. */
const MAX_REQUESTS = 60;
const HEAD_BYTES = 2 * URL_HEAD;

interface Line {
  net: Net;
  wish: ExploreWish;
  signal: AbortSignal;
}

const aboutWish = ({ login, feedId }: ExploreWish) => ({
  purpose: 'look' as const,
  ...(login === undefined ? {} : { login }),
  ...(feedId === undefined ? {} : { feedId }),
});

/** To the host of the address alone. */
async function ask({ net, wish, signal }: Line, request: FeedRequest): Promise<FeedAnswer> {
  const hosts = [new URL(wish.url).host];
  const sent: NetRequest = { ...request, hosts, maxBytes: MAX_TEXT_BYTES, ...aboutWish(wish) };
  return textAnswer(await net.open(sent, signal));
}

async function look<Found>(line: Line, explorer: Explorer<Found>): Promise<Found> {
  let { request, progress }: { request: FeedRequest; progress: Json } = explorer.begin(line.wish.url);
  for (let count = 0; count < MAX_REQUESTS; count += 1) {
    const step = explorer.take(progress, await ask(line, request));
    if ('found' in step) return step.found;
    ({ next: request, progress } = step);
  }
  throw new FeedError('endless', `${MAX_REQUESTS} requests`);
}

async function lookAtMispFeed(line: Line): Promise<MispFeedFound> {
  const url = folderUrl(line.wish.url.replace(/manifest\.json$/, ''));
  if (url === undefined) throw new FeedError('not-understood', 'no http(s) address');
  const headers = { accept: 'application/json' };
  const answer = await ask(line, { url: `${url}manifest.json`, method: 'GET', headers });
  return { url, events: Object.keys(eventsOfUse(jsonOf(answer))).length };
}

/** Its first bytes, and whether that was all. */
async function headOf(pieces: AsyncGenerator<Uint8Array, void, undefined>): Promise<[Uint8Array, boolean]> {
  const head: number[] = [];
  for await (const piece of pieces) {
    for (const byte of piece.subarray(0, HEAD_BYTES - head.length)) head.push(byte);
    if (head.length >= HEAD_BYTES) return [new Uint8Array(head), false];
  }
  return [new Uint8Array(head), true];
}

/** Without a login it goes wherever the address leads, so that the person sees where that is. */
async function lookAtUrl({ net, wish, signal }: Line): Promise<UrlFound> {
  const { url } = wish;
  const request = {
    url,
    method: 'GET',
    headers: { accept: '*/*' },
    redirects: 'follow',
    hosts: 'any',
  } as const;
  const answer = await net.open({ ...request, maxBytes: Infinity, ...aboutWish(wish) }, signal);
  const code = failureOf(answer.status);
  const [bytes, isAll] = await headOf(answer.pieces);
  if (code !== undefined) throw new FeedError(code, String(answer.status));
  const text = decodeHead(bytes, answer.headers['content-type']);
  const head = (text ?? '').slice(0, URL_HEAD);
  const size = 'content-encoding' in answer.headers ? undefined : answer.headers['content-length'];
  return {
    url,
    finalUrl: answer.url,
    ...(answer.url === url ? {} : { hosts: [new URL(answer.url).host] }),
    fileName: fileNameOf(answer.url),
    looks: looksLike(text),
    head,
    isWhole: isAll && head.length === (text ?? '').length,
    ...(size === undefined ? {} : { size: Number(size) }),
  };
}

async function explored(line: Line): Promise<Explored> {
  switch (line.wish.kind) {
    case 'url':
      return { kind: 'url', found: await lookAtUrl(line) };
    case 'taxii':
      return { kind: 'taxii', found: await look(line, exploreTaxii) };
    case 'misp':
      return { kind: 'misp', found: await look(line, exploreMisp) };
    case 'misp-feed':
      return { kind: 'misp-feed', found: await lookAtMispFeed(line) };
    case 'opencti':
      return { kind: 'opencti', found: await look(line, exploreOpenCti) };
  }
}

/** Never rejects. `wish.url` is an address as `typedUrl` gives it. */
export async function explore(net: Net, wish: ExploreWish, signal: AbortSignal): Promise<Explored> {
  try {
    return await explored({ net, wish, signal });
  } catch (error) {
    return { kind: 'failed', ...reasonOf(error) };
  }
}
