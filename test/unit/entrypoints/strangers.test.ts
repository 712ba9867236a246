// Who speaks to the background in our name without being a page of ours gets no answer: page scripts carry our id, too.
import 'fake-indexeddb/auto';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveImport } from '../../../entrypoints/background/imports.ts';
import { onRequest } from '../../../entrypoints/background/requests.ts';

const ID = fakeBrowser.runtime.id;
const OWN = fakeBrowser.runtime.getURL('/').replace(/\/$/, '');
const tab = { id: 1, url: 'https://news.example/' };
type Sender = Browser.runtime.MessageSender;

const STRANGERS: [who: string, sender: unknown][] = [
  ['a page script', { id: ID, origin: 'https://news.example', url: tab.url, tab, frameId: 0 }],
  [
    'a page script in a frame without an origin',
    { id: ID, origin: 'null', url: 'about:srcdoc', tab, frameId: 3 },
  ],
  ['a page script of which the browser says no origin', { id: ID, url: tab.url, tab, frameId: 0 }],
  ['an address that begins like ours', { id: ID, origin: `${OWN}.example`, url: tab.url, tab }],
  ['another extension', { id: 'other', origin: OWN, url: `${OWN}/card.html` }],
];
const FRIEND = { id: ID, origin: OWN, url: `${OWN}/card.html`, tab };

beforeAll(() => {
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ version: '1.0.0' }),
    getPlatformInfo: () => Promise.resolve({}),
  });
});

test.each(STRANGERS)('%s is not answered', async (_, sender) => {
  const respond = vi.fn();
  expect(onRequest({ type: 'cache' }, sender as Sender, respond)).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(respond).not.toHaveBeenCalled();
});

test('a page of ours is', async () => {
  const answer = new Promise((resolve) => {
    expect(onRequest({ type: 'cache' }, FRIEND as unknown as Sender, resolve)).toBe(true);
  });
  expect(await answer).toMatchObject({ ok: true });
});

test.each([undefined, null, 'cache', {}, { type: 'caches' }, { type: 'card-of', pk: '1' }, { type: 'mute' }])(
  'what is no request of the contract is not answered, whoever asks: %j',
  async (message) => {
    const respond = vi.fn();
    expect(onRequest(message, FRIEND as unknown as Sender, respond)).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(respond).not.toHaveBeenCalled();
  },
);

/** A port, and whether it was cut. */
function portOf(sender: unknown) {
  const [disconnect, listen, postMessage] = [vi.fn(), vi.fn(), vi.fn()];
  const say = vi.fn();
  const port = {
    ...{ sender, disconnect, postMessage },
    onMessage: {
      addListener: (listener: (message: unknown) => void) => (listen(), say.mockImplementation(listener)),
    },
    onDisconnect: { addListener: listen },
  };
  return { port: port as unknown as Browser.runtime.Port, disconnect, listen, say, postMessage };
}

test.each(STRANGERS)('%s brings no file', (_, sender) => {
  const { port, disconnect, listen } = portOf(sender);
  serveImport(port);
  expect(disconnect).toHaveBeenCalled();
  expect(listen).not.toHaveBeenCalled();
});

test('a page of ours may', () => {
  const { port, disconnect, listen } = portOf(FRIEND);
  serveImport(port);
  expect(disconnect).not.toHaveBeenCalled();
  expect(listen).toHaveBeenCalled();
});

test.each([
  undefined,
  { type: 'begin' },
  { type: 'begin', fileName: 7, size: -1 },
  { type: 'piece', text: {} },
])('what is no part of a file is refused: %j', (message) => {
  const { port, say, postMessage } = portOf(FRIEND);
  serveImport(port);
  say(message);
  expect(postMessage).toHaveBeenCalledWith(expect.objectContaining({ type: 'failed', code: 'bad-request' }));
});
