// Stand-in servers that end with the test that has started them.
import { onTestFinished } from 'vitest';

export async function started<T extends { close: () => Promise<void> }>(starting: Promise<T>): Promise<T> {
  const server = await starting;
  onTestFinished(() => server.close());
  return server;
}
