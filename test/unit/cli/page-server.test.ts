import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { servePages } from '../../../lib/cli/page-server.ts';

/** A browser that is ended resets what it still has open. */
async function resetAfterAnswer(origin: string, target: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
  const head = await new Promise<string>((resolve) => {
    socket.once('data', (bytes) => resolve(String(bytes)));
  });
  socket.resetAndDestroy();
  return head;
}

test('a tunnel that is refused and dropped does not end the server', async () => {
  const server = await servePages(() => ({ body: 'Here' }));
  for (let time = 0; time < 20; time += 1)
    expect(await resetAfterAnswer(server.origin, 'a.example:443')).toContain('403');
  expect(await (await fetch(server.origin)).text()).toBe('Here');
  await server.close();
});
