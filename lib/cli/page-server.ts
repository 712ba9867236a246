// A web server on 127.0.0.1 at a port of its own, for the demo and the tests.
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer, type Server } from 'node:https';
import { newCertificate } from './certificate.ts';

export interface Page {
  body: string | Buffer;
  /** Default: text/html; charset=utf-8. */
  type?: string;
  headers?: Record<string, string>;
}

export interface PageServer {
  /** "http://127.0.0.1:<port>" */
  origin: string;
  close: () => Promise<void>;
}

type PageAt = (url: URL) => Page | undefined;

export interface ServeOptions {
  /** Hosts whose https pages are ours, too; whoever asks must take a certificate that nobody vouches for. */
  secureHosts?: readonly string[];
  /** Told "host:port" of each tunnel (https) that is refused. */
  onRefusedTunnel?: (host: string) => void;
}

const answer =
  (pageAt: PageAt, scheme: 'http' | 'https'): RequestListener =>
  (request, response) => {
    const page = pageAt(new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? '127.0.0.1'}`));
    const type = page?.type ?? 'text/html; charset=utf-8';
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': type, ...page?.headers });
    response.end(page?.body ?? 'Not here');
  };

/** Listens nowhere: tunnels are handed to it. */
function secureServer(pageAt: PageAt, hosts: readonly string[]): Server | undefined {
  return hosts.length === 0 ? undefined : createSecureServer(newCertificate(hosts), answer(pageAt, 'https'));
}

/**
 * Answers each request with what `pageAt` gives for its URL; 404 for undefined. Works as a browser's HTTP proxy too:
 * then every host is ours; of tunnels only those to `secureHosts`.
 */
export async function servePages(pageAt: PageAt, options: ServeOptions = {}): Promise<PageServer> {
  const { secureHosts = [], onRefusedTunnel } = options;
  const secure = secureServer(pageAt, secureHosts);
  const server = createServer(answer(pageAt, 'http'));
  server.on('connect', (request, socket) => {
    const target = request.url ?? '';
    if (secure !== undefined && secureHosts.some((host) => target === `${host}:443`)) {
      // A browser drops a tunnel whenever it likes.
      socket.on('error', () => socket.destroy());
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
