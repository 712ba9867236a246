// Stands in front of a stand-in, and lets things go wrong on the way: one fault at a time, for so many answers.
import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, sized, spoil, type Whole, withRanges, withValidators } from './faults.ts';

export interface FaultProxy {
  /** "http://127.0.0.1:<port>": take it for the server's. */
  origin: string;
  /** The same server under another host name. */
  otherOrigin: string;
  /** From now on; for `times` answers, default: all. Undefined: none. */
  set: (fault: Fault | undefined, times?: number) => void;
  /** Range requests are answered in part. Default: off. */
  ranges: boolean;
  /** ETag, Last-Modified and 304. Default: off. */
  validators: boolean;
  /** "GET /path", in order. */
  asked: string[];
  close: () => Promise<void>;
}

/** About one connection, not about the answer. */
const HOP_BY_HOP = ['transfer-encoding', 'connection', 'keep-alive'];

const flat = (
  headers: IncomingMessage['headers'],
  without: readonly string[] = [],
): Record<string, string> => {
  const entries = Object.entries(headers).filter(([name]) => !without.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
};

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

/** The Host header stays: the server behind takes our address for its own. */
function forward(asked: IncomingMessage, body: Buffer, target: string): Promise<Whole> {
  const { hostname, port } = new URL(target);
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method: asked.method, path: asked.url, headers: asked.headers };
    const request = httpRequest(options, (response) => {
      bodyOf(response)
        .then((answered) => {
          const headers = flat(response.headers, HOP_BY_HOP);
          resolve(sized({ status: response.statusCode ?? 502, headers, body: answered }));
        })
        .catch(reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function deliver(response: ServerResponse, whole: Whole, fault: Fault | undefined): Promise<void> {
  response.writeHead(whole.status, whole.headers);
  if (fault?.kind === 'cut') {
    response.write(whole.body.subarray(0, fault.after), () => response.destroy());
    return;
  }
  if (fault?.kind === 'drip') {
    for (let at = 0; at < whole.body.length && !response.destroyed; at += fault.bytes) {
      await sleep(fault.pause);
      response.write(whole.body.subarray(at, at + fault.bytes));
    }
    response.end();
    return;
  }
  response.end(whole.body);
}

class Faults {
  ranges = false;
  validators = false;
  readonly asked: string[] = [];
  #fault: Fault | undefined;
  #times = 0;
  #first: Whole | undefined;

  set(fault: Fault | undefined, times = Infinity): void {
    this.#fault = fault;
    this.#times = times;
    this.#first = undefined;
  }

  #next(): Fault | undefined {
    this.#times -= 1;
    return this.#times >= 0 ? this.#fault : undefined;
  }

  async answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    this.asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const asked = flat(request.headers);
    let whole = await forward(request, await bodyOf(request), target);
    const fault = this.#next();
    if (fault?.kind === 'same-page') whole = this.#first ??= whole;
    if (this.validators && whole.status === 200) whole = withValidators(whole, asked);
    if (this.ranges) whole = withRanges(whole, asked);
    await deliver(response, fault === undefined ? whole : await spoil(whole, fault), fault);
  }
}

/** In front of `target`, an origin. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const faults = new Faults();
  const server = createServer((request, response) => {
    faults.answer(request, response, target).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return Object.assign(faults, {
    set: faults.set.bind(faults),
    origin: `http://127.0.0.1:${address.port}`,
    otherOrigin: `http://localhost:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
