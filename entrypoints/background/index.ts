// The background: every listener is added in the first turn, because the browser starts it for an event and
// delivers that event only to listeners that are there by then. Nothing it needs lives in memory alone.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { IMPORT_PORT } from '../../lib/messages/import.ts';
import { PAGE_PORT } from '../../lib/messages/page.ts';
import { forgetPanelWork } from '../../lib/settings/panel-work.ts';
import { watchSettings } from '../../lib/settings/stored.ts';
import { forgetAccess } from './access.ts';
import { forgetBadge } from './badge-turns.ts';
import { onCommand } from './commands.ts';
import { tellFeeds } from './feed-news.ts';
import { serveImport } from './imports.ts';
import { onMenuClick } from './menu.ts';
import { onGranted, onGrants, onInstalled, onSettings, onStartup, onSyncDue } from './lifecycle.ts';
import { MEMORY_ALARM, sweepMemory } from './memory-upkeep.ts';
import { onOmniboxChange, onOmniboxEnter, onOmniboxStart } from './omnibox.ts';
import { servePage } from './pages.ts';
import { forgetPointed } from './pointed.ts';
import { tabClosed } from './open-pages.ts';
import { onRequest } from './requests.ts';
import { SYNC_ALARM } from './sync.ts';
import { forgetPosts } from './tab-posts.ts';
import { presence } from './found-in-tab.ts';

const forever = new AbortController().signal;

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => void onInstalled(reason));
  browser.runtime.onStartup.addListener(() => void onStartup());
  browser.runtime.onMessage.addListener(onRequest);
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === PAGE_PORT) servePage(port);
    if (port.name === IMPORT_PORT) serveImport(port);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) void onSyncDue();
    if (name === MEMORY_ALARM) void sweepMemory();
  });
  self.addEventListener('online', () => void onSyncDue());
  self.addEventListener('offline', tellFeeds);
  browser.permissions.onAdded.addListener(({ origins }) => void onGranted(origins ?? []));
  browser.permissions.onRemoved.addListener(() => void onGrants());
  browser.contextMenus.onClicked.addListener((info, tab) => void onMenuClick(info, tab));
  browser.commands.onCommand.addListener((name, tab) => void onCommand(name, tab));
  browser.omnibox.onInputStarted.addListener(() => void onOmniboxStart());
  browser.omnibox.onInputChanged.addListener((text, suggest) => void onOmniboxChange(text, suggest));
  browser.omnibox.onInputEntered.addListener((text) => void onOmniboxEnter(text));
  browser.tabs.onRemoved.addListener((tabId) => {
    presence.forgetTab(tabId);
    forgetBadge(tabId);
    void forgetPointed(tabId);
    void forgetPosts(tabId);
    tabClosed(tabId);
    void forgetPanelWork(tabId);
  });
  watchSettings(() => {
    forgetAccess();
    void onSettings();
  }, forever);
});
