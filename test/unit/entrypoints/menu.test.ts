// The entries in the context menu: what they are called, and what a click on one hands to our pages.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeHandedName } from '../../../lib/messages/handed-name.ts';
import { takeHandedQuery } from '../../../lib/messages/handed-query.ts';
import { changeSettings } from '../../../lib/settings/stored.ts';

const menus = { removeAll: vi.fn<() => Promise<void>>(), create: vi.fn<(item: object) => void>() };
const getContexts = vi.fn<() => Promise<object[]>>();
const createTab = vi.fn<(tab: object) => Promise<void>>();
const updateTab = vi.fn<(id: number, change: object) => Promise<object>>();
const createWindow = vi.fn<(window: object) => Promise<void>>();
const updateWindow = vi.fn<(id: number, change: object) => Promise<void>>();

/** As in a background that has just started. */
async function load() {
  vi.resetModules();
  return import('../../../entrypoints/background/menu.ts');
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { contextMenus: menus });
  Object.assign(fakeBrowser.runtime, { getContexts });
  Object.assign(fakeBrowser.tabs, { create: createTab, update: updateTab });
  Object.assign(fakeBrowser.windows, { create: createWindow, update: updateWindow });
  menus.removeAll.mockResolvedValue();
  getContexts.mockResolvedValue([]);
  updateTab.mockResolvedValue({ windowId: 3 });
});

describe('the entries', () => {
  const titles = (): unknown[] => menus.create.mock.calls.map(([item]) => item);

  test('are for selected text, in the language of the interface, and follow it', async () => {
    const { makeMenu } = await load();
    await changeSettings({ language: 'en' });
    await makeMenu();
    await changeSettings({ language: 'ja' });
    await makeMenu();
    const add = { id: 'add-name', contexts: ['selection'] };
    const lookUp = { id: 'look-up', contexts: ['selection'] };
    expect(titles()).toEqual([
      { ...lookUp, title: 'Look up “%s” in Byname' },
      { ...add, title: 'Add “%s” to Byname' },
      { ...lookUp, title: '「%s」を Byname で調べる' },
      { ...add, title: '「%s」を Byname に追加' },
    ]);
    expect(menus.removeAll).toHaveBeenCalledTimes(2);
  });

  test('are made once, however often they are asked for', async () => {
    const { makeMenu } = await load();
    await Promise.all([makeMenu(), makeMenu(), makeMenu()]);
    expect(titles()).toHaveLength(2);
  });
});

const PAGE = 'https://news.example/secret/path?q=1';
const TAB = { id: 5, windowId: 2, index: 4, incognito: false, url: PAGE };

async function click(
  selectionText: string | undefined,
  tab: object | undefined,
  pageUrl = PAGE,
): Promise<void> {
  const { onMenuClick } = await load();
  const info = { menuItemId: 'add-name', selectionText, pageUrl, editable: false, modifiers: [] };
  await onMenuClick(info, tab as never);
}

describe('a click', () => {
  test('hands over the text and the host, and opens the options page beside the page', async () => {
    await click('  Quartz\n Moth, ', TAB);
    expect(await takeHandedName()).toEqual({ text: 'Quartz Moth', host: 'news.example' });
    const url = fakeBrowser.runtime.getURL('/options.html');
    expect(createTab.mock.calls).toEqual([
      [{ url: `${url}#add-name`, windowId: 2, index: 5, openerTabId: 5 }],
    ]);
    expect(JSON.stringify(createTab.mock.calls)).not.toContain('Quartz');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  test('a browser that hides the tab’s address still says where the click was', async () => {
    await click('Quartz Moth', { ...TAB, url: undefined });
    expect(await takeHandedName()).toEqual({ text: 'Quartz Moth', host: 'news.example' });
  });

  test.each(['about:blank', 'file:///home/me/notes.txt', 'chrome-extension://x/options.html'])(
    '%s is no host',
    async (url) => {
      await click('Quartz Moth', { ...TAB, url }, url);
      expect(await takeHandedName()).toEqual({ text: 'Quartz Moth' });
    },
  );

  test.each([
    ['a private window', { ...TAB, incognito: true }],
    ['nobody knows where', undefined],
  ])('from %s: the text, and nothing of where', async (_where, tab) => {
    await click('Quartz Moth', tab);
    expect(await takeHandedName()).toEqual({ text: 'Quartz Moth' });
    const url = fakeBrowser.runtime.getURL('/options.html');
    expect(createTab.mock.calls).toEqual([[{ url: `${url}#add-name` }]]);
  });

  test('an open options page is used, and told that it is meant', async () => {
    const url = fakeBrowser.runtime.getURL('/options.html');
    getContexts.mockResolvedValue([
      { tabId: 7, documentUrl: fakeBrowser.runtime.getURL('/welcome.html'), incognito: false },
      { tabId: 8, documentUrl: `${url}#x`, incognito: true },
      { tabId: 9, documentUrl: `${url}#add-name`, incognito: false },
    ]);
    await click('Quartz Moth', TAB);
    expect(await takeHandedName(9)).toEqual({ text: 'Quartz Moth', host: 'news.example', tabId: 9 });
    expect(createTab).not.toHaveBeenCalled();
    expect(updateTab.mock.calls).toEqual([[9, { active: true }]]);
    expect(updateWindow.mock.calls).toEqual([[3, { focused: true }]]);
  });

  test('no text is a dialog without a name; another entry is none of ours', async () => {
    await click(undefined, TAB);
    expect(await takeHandedName()).toMatchObject({ text: '' });
    const { onMenuClick } = await load();
    createTab.mockClear();
    await onMenuClick({ menuItemId: 'other', editable: false }, TAB as never);
    expect(createTab).not.toHaveBeenCalled();
  });
});

describe('looking up', () => {
  const lookUp = async (selectionText: string, tab: object): Promise<void> => {
    const { onMenuClick } = await load();
    await onMenuClick({ menuItemId: 'look-up', selectionText, editable: false }, tab as never);
  };
  const url = (): string => fakeBrowser.runtime.getURL('/search.html');

  test.each([false, true])('hands the text over, from a private window: %s', async (incognito) => {
    await lookUp('  Quartz\n Moth, ', { ...TAB, incognito });
    expect(createWindow.mock.calls).toEqual([[expect.objectContaining({ url: url(), type: 'popup' })]]);
    expect(JSON.stringify(createWindow.mock.calls)).not.toContain('Quartz');
    expect(await takeHandedQuery()).toEqual({ query: 'Quartz Moth', isPrivate: incognito });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  test('a search that is open takes it, and comes to the front', async () => {
    getContexts.mockResolvedValue([{ windowId: 8, documentUrl: url() }]);
    await lookUp('Quartz Moth', TAB);
    expect(createWindow).not.toHaveBeenCalled();
    expect(updateWindow.mock.calls).toEqual([[8, { focused: true }]]);
    expect(await takeHandedQuery()).toMatchObject({ query: 'Quartz Moth' });
  });
});
