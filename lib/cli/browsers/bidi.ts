// WebDriver BiDi over a WebSocket: commands with numbered answers. Events are ignored.
import * as v from 'valibot';

const Reply = v.object({
  id: v.optional(v.nullable(v.number())),
  result: v.optional(v.unknown()),
  error: v.optional(v.string()),
  message: v.optional(v.string()),
});

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

export interface BidiClient {
  /** Sends a command; throws with the browser's own words when it fails or the connection is gone. */
  send: (method: string, params: object) => Promise<unknown>;
  close: () => void;
}

export async function connectBidi(url: string): Promise<BidiClient> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`No connection to ${url}`)), { once: true });
  });
  const waiting = new Map<number, Waiting>();
  socket.addEventListener('message', (event) => settle(waiting, String(event.data)));
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser closed the connection'));
    waiting.clear();
  });
  let lastId = 0;
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}

function settle(waiting: Map<number, Waiting>, data: string): void {
  const reply = v.parse(Reply, JSON.parse(data));
  const caller = typeof reply.id === 'number' ? waiting.get(reply.id) : undefined;
  if (caller === undefined || typeof reply.id !== 'number') return;
  waiting.delete(reply.id);
  if (reply.error === undefined) caller.resolve(reply.result);
  else caller.reject(new Error(`${reply.error}: ${reply.message ?? ''}`));
}
