// A web server on 127.0.0.1 at a port of its own, for the demo and the tests.
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer, type Server } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { newCertificate } from './certificate.ts';

export interface Page {
  body: string | Buffer;
  /** Default: text/html; charset=utf-8. */
  type?: string;
  headers?: Record<string, string>;
  /** With it, parts of the body are given to whoever asks for them. */
  etag?: string;
  /** ms before each MiB of the body. */
  pace?: number;
}

export interface PageServer {
  /** "http://127.0.0.1:<port>" */
  origin: string;
  close: () => Promise<void>;
}

export type PageAt = (url: URL, headers: IncomingHttpHeaders) => Page | undefined;

export interface ServeOptions {
  /** Hosts whose https pages are ours, too; whoever asks must take a certificate that nobody vouches for. */
  secureHosts?: readonly string[];
  /** Told "host:port" of each tunnel (https) that is refused. */
  onRefusedTunnel?: (host: string) => void;
}

const MIB = 1024 * 1024;

/** The first byte that is asked for; 0 where it is all, or another version than ours. */
function firstByte({ etag }: Page, { headers }: IncomingMessage): number {
  const [, from] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? [];
  const isOurs = headers['if-range'] === undefined || headers['if-range'] === etag;
  return from === undefined || etag === undefined || !isOurs ? 0 : Number(from);
}

async function answer(page: Page, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { type = 'text/html; charset=utf-8', etag, pace } = page;
  const body = Buffer.from(page.body);
  const from = firstByte(page, request);
  const part = from === 0 ? {} : { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` };
  response.writeHead(from === 0 ? 200 : 206, {
    ...{ 'content-type': type, 'content-length': body.length - from, ...part },
    ...(etag === undefined ? {} : { etag }),
    ...page.headers,
  });
  for (let at = from; pace !== undefined && at < body.length && !response.destroyed; at += MIB) {
    await sleep(pace);
    response.write(body.subarray(at, at + MIB));
  }
  response.end(pace === undefined ? body.subarray(from) : undefined);
}

const answering =
  (pageAt: PageAt, scheme: 'http' | 'https'): RequestListener =>
  (request, response) => {
    const { url = '/', headers } = request;
    const page = pageAt(new URL(url, `${scheme}://${headers.host ?? '127.0.0.1'}`), headers);
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end('Not here');
    } else void answer(page, request, response);
  };

/** Listens nowhere: tunnels are handed to it. */
function secureServer(pageAt: PageAt, hosts: readonly string[]): Server | undefined {
  return hosts.length === 0
    ? undefined
    : createSecureServer(newCertificate(hosts), answering(pageAt, 'https'));
}

/**
 * Answers each request with what `pageAt` gives for its URL; 404 for undefined. Works as a browser's HTTP proxy too:
 * then every host is ours; of tunnels only those to `secureHosts`.
 */
export async function servePages(pageAt: PageAt, options: ServeOptions = {}): Promise<PageServer> {
  const { secureHosts = [], onRefusedTunnel } = options;
  const secure = secureServer(pageAt, secureHosts);
  const server = createServer(answering(pageAt, 'http'));
  server.on('connect', (request, socket) => {
    const target = request.url ?? '';
    // A browser drops a tunnel whenever it likes, also one that is refused.
    socket.on('error', () => socket.destroy());
    if (secure !== undefined && secureHosts.some((host) => target === `${host}:443`)) {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      secure.emit('connection', socket);
      return;
    }
    onRefusedTunnel?.(target);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        secure?.closeAllConnections();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
