// What the popup's buttons do.
import { browser } from 'wxt/browser';
import { copyText } from '../../components/copy-text.ts';
import type { PopupActions } from '../../components/popup/types.ts';
import type { FoundGroup } from '../../lib/intel/found.ts';
import { ask } from '../../lib/messages/ask.ts';
import { openPanel } from '../../lib/messages/open-panel.ts';
import { siteActions } from '../../lib/settings/site-actions.ts';
import { changeSettings } from '../../lib/settings/stored.ts';

export interface Popup {
  tabId: number;
  windowId: number;
  /** Asks for a new report. */
  refresh: () => void;
  denied: () => void;
  noPanel: () => void;
}

const close = (): void => window.close();

async function goTo(tabId: number, { frameId, version, mention }: FoundGroup): Promise<void> {
  await ask('go-to', { tabId, frameId, version, mention });
  close();
}

export function actionsOf(popup: Popup): PopupActions {
  const { tabId, windowId } = popup;
  const site = siteActions(popup);
  return {
    ...site,
    goTo: (group) => void goTo(tabId, group),
    goToPost: async ({ id, last: { frameId, place } }) => {
      const { ok } = await ask('go-to-post', { tabId, frameId, place, id });
      if (ok) close();
      return ok;
    },
    hideAll: () => void changeSettings({ hidden: true }).then(popup.refresh),
    copy: copyText,
    openDossier: (id) => void ask('open-dossier', { id }).then(close),
    openPanel: () => void openPanel(windowId).then(close, popup.noPanel),
    openOptions: () => void site.openOptions().then(close),
    openMet: () => void browser.tabs.create({ url: browser.runtime.getURL('/met.html') }).then(close),
    openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).then(close),
  };
}
