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

/** A port, and whether it was cut. */
function portOf(sender: unknown): { port: Browser.runtime.Port; disconnect: () => void; listen: () => void } {
  const [disconnect, listen] = [vi.fn(), vi.fn()];
  const event = { addListener: listen };
  const port = { sender, disconnect, onMessage: event, onDisconnect: event, postMessage: vi.fn() };
  return { port: port as unknown as Browser.runtime.Port, disconnect, listen };
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
