// A web server on 127.0.0.1 at a port of its own, for the demo and the tests.
import { createServer } from 'node:http';

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

/**
 * Answers each request with what `pageAt` gives for its URL; 404 for undefined. Works as a browser's HTTP proxy too:
 * then every host is ours, and tunnels (https) are refused and told to `onTunnel`.
 */
export async function servePages(
  pageAt: (url: URL) => Page | undefined,
  onTunnel?: (host: string) => void,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const page = pageAt(new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`));
    const type = page?.type ?? 'text/html; charset=utf-8';
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': type, ...page?.headers });
    response.end(page?.body ?? 'Not here');
  });
  server.on('connect', (request, socket) => {
    onTunnel?.(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
