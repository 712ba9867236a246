import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PagePolicy, PageReply } from '../../../lib/messages/page.ts';

const POLICY = { type: 'policy', policy: { mode: 'mark' } as PagePolicy } satisfies PageReply;
/** ms; longer than it waits before it opens a lost port again. */
const SOON = 1_000;

function fakePort() {
  let take: (reply: PageReply) => void = () => undefined;
  let lose: () => void = () => undefined;
  return {
    said: [] as unknown[],
    reply: (reply: PageReply) => take(reply),
    lose: () => lose(),
    port: {
      onMessage: { addListener: (listener: typeof take) => (take = listener) },
      onDisconnect: { addListener: (listener: typeof lose) => (lose = listener) },
      postMessage: (message: unknown) => ports.at(-1)?.said.push(message),
      disconnect: () => undefined,
    },
  };
}

const ports: ReturnType<typeof fakePort>[] = [];
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  ports.length = 0;
  end = new AbortController();
  const connect = () => {
    const made = fakePort();
    ports.push(made);
    return made.port;
  };
  vi.stubGlobal('chrome', { runtime: { id: 'byname', connect } });
  vi.stubGlobal('window', new EventTarget());
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function newTestPort() {
  vi.resetModules();
  const { newBackgroundPort } = await import('../../../lib/page/background-port.ts');
  const listener = { policy: vi.fn(), sheet: vi.fn(), gone: vi.fn() };
  return { listener, line: newBackgroundPort(() => 'marks', listener, end.signal) };
}

test('a hello that the background took to its end is said again', async () => {
  const { line, listener } = await newTestPort();
  line.hello();
  expect(ports.map(({ said }) => said)).toEqual([[{ type: 'hello', marks: 'marks' }]]);
  ports[0]?.lose();
  await vi.advanceTimersByTimeAsync(SOON);
  expect(ports).toHaveLength(2);
  expect(ports[1]?.said).toEqual([{ type: 'hello', marks: 'marks' }]);
  ports[1]?.reply(POLICY);
  expect(listener.policy).toHaveBeenCalledExactlyOnceWith(POLICY.policy);
});

test('with an answer, a lost port stays closed until there is something to ask', async () => {
  const { line } = await newTestPort();
  line.hello();
  ports[0]?.reply(POLICY);
  ports[0]?.lose();
  await vi.advanceTimersByTimeAsync(SOON);
  expect(ports).toHaveLength(1);
  void line.find('UserSec', '');
  expect(ports[1]?.said).toEqual([
    { type: 'hello', marks: 'marks' },
    { type: 'find', seq: 1, text: 'UserSec', context: '' },
  ]);
});
