import { describe, expect, test, vi } from 'vitest';
import { importFile, type ImportPort } from '../../../entrypoints/options/import-file.ts';
import { piecesOf } from '../../../entrypoints/options/pieces.ts';
import { MAX_FILE_SIZE, type ImportRequest } from '../../../lib/messages/import.ts';

/** The other end of the port; answers by hand. */
function makeBackground() {
  const got: ImportRequest[] = [];
  let listen: (reply: unknown) => void = () => undefined;
  let leave: () => void = () => undefined;
  const disconnect = vi.fn();
  const port: ImportPort = {
    postMessage: (message) => got.push(message),
    disconnect,
    onMessage: { addListener: (listener) => (listen = listener) },
    onDisconnect: { addListener: (listener) => (leave = listener) },
  };
  const next = () => listen({ type: 'progress', phase: 'receiving', done: 0, total: 1 });
  return { got, port, disconnect, next, reply: (reply: unknown) => listen(reply), die: () => leave() };
}

const types = (got: ImportRequest[]) => got.map(({ type }) => type);
const still = new AbortController().signal;

describe('a file', () => {
  test('goes piece by piece, each only when it is asked for', async () => {
    const { got, port, next, reply } = makeBackground();
    const progress = vi.fn();
    const file = new File(['x'.repeat(2_500_000)], 'a.json');
    const result = importFile(file, () => port, progress, still);
    await vi.waitFor(() => expect(types(got)).toEqual(['begin']));
    for (const count of [2, 3, 4]) {
      next();
      await vi.waitFor(() => expect(got).toHaveLength(count));
    }
    expect(types(got)).toEqual(['begin', 'piece', 'piece', 'piece']);
    next();
    await vi.waitFor(() => expect(types(got).at(-1)).toBe('end'));
    reply({ type: 'progress', phase: 'storing', done: 1, total: 4 });
    expect(progress).toHaveBeenLastCalledWith('storing', 0.25);
    reply({ type: 'failed', code: 'not-json', detail: '' });
    expect(await result).toEqual({ type: 'failed', code: 'not-json', detail: '' });
  });

  test('that is too large is refused before it is read', async () => {
    const connect = vi.fn();
    const file = new File([], 'big.json');
    Object.defineProperty(file, 'size', { value: MAX_FILE_SIZE + 1 });
    expect(await importFile(file, connect, vi.fn(), still)).toMatchObject({ code: 'too-large' });
    expect(connect).not.toHaveBeenCalled();
  });

  test('that is cancelled goes no further', async () => {
    const { got, port, disconnect, next } = makeBackground();
    const cancel = new AbortController();
    const result = importFile(new File(['{}'], 'a.json'), () => port, vi.fn(), cancel.signal);
    cancel.abort();
    next();
    expect(await result).toEqual({ type: 'cancelled' });
    expect(types(got)).toEqual(['begin']);
    expect(disconnect).toHaveBeenCalled();
  });

  test('whose background dies is told as interrupted', async () => {
    const { port, die } = makeBackground();
    const result = importFile(new File(['{}'], 'a.json'), () => port, vi.fn(), still);
    die();
    expect(await result).toMatchObject({ type: 'failed', code: 'interrupted' });
  });

  test('that can’t be read is told as unreadable', async () => {
    const { port, next } = makeBackground();
    const file = new File(['{}'], 'a.json');
    file.stream = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    const result = importFile(file, () => port, vi.fn(), still);
    next();
    expect(await result).toMatchObject({ type: 'failed', code: 'unreadable' });
  });
});

test.each([
  ['', 4],
  ['abcdefgh', 4],
  ['abcdefghi', 4],
  ['キルネット🔥Народная', 3],
])('the pieces of “%s” joined are the text, none longer than %d', async (text, size) => {
  const pieces = await Array.fromAsync(piecesOf(new Blob([text]), size));
  expect(pieces.join('')).toBe(text);
  expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(size);
});
