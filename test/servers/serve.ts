// A server of one's own on 127.0.0.1, for stand-ins of real ones: what was asked is kept, what is answered is a value.
import { createServer, type IncomingMessage } from 'node:http';

export interface Asked {
  method: string;
  /** Absolute. */
  url: URL;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

export interface StandIn {
  /** "http://127.0.0.1:<port>" */
  origin: string;
  asked: Asked[];
  close: () => Promise<void>;
}

export const jsonReply = (body: unknown, over: Partial<Reply> = {}): Reply => ({
  status: 200,
  ...over,
  headers: { 'content-type': 'application/json', ...over.headers },
  body: JSON.stringify(body),
});

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece as Uint8Array));
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(pieces).toString('utf8'),
  };
}

/** An error in `answer` is answered as 500 with its message: a test sees what went wrong. */
export async function serve(answer: (asked: Asked) => Reply | Promise<Reply>): Promise<StandIn> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const one = await readAsked(request);
      asked.push(one);
      const reply = await Promise.resolve(one)
        .then(answer)
        .catch((error: unknown) => ({ status: 500, headers: {}, body: String(error) }));
      response.writeHead(reply.status, reply.headers);
      response.end(reply.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
