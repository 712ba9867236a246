// What the popup's buttons do.
import { browser } from 'wxt/browser';
import { copyText } from '../../components/copy-text.ts';
import type { PopupActions } from '../../components/popup/types.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { FoundGroup } from '../../lib/messages/extension.ts';
import { EVERY_SITE, requestSite, sitePattern, stopReading } from '../../lib/settings/read-site.ts';
import { changeSettings, loadSettings } from '../../lib/settings/stored.ts';

export interface Popup {
  tabId: number;
  /** What the last report found, in its order. */
  found: () => readonly FoundGroup[];
  /** Asks for a new report. */
  refresh: () => void;
  denied: () => void;
}

async function goTo(tabId: number, group: FoundGroup | undefined): Promise<void> {
  if (!group) return;
  const { frameId, version, mention } = group;
  await ask('go-to', { tabId, frameId, version, mention });
  window.close();
}

function openPage(path: '/welcome.html' | '/met.html'): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => window.close());
}

const request = async (pattern: string, { refresh, denied }: Popup): Promise<void> =>
  (await requestSite(pattern)) ? refresh() : denied();

export function actionsOf(popup: Popup): PopupActions {
  const { tabId, found, refresh } = popup;
  return {
    readSite: (host) => void request(sitePattern(host), popup),
    readEverySite: () => void request(EVERY_SITE, popup),
    stopReading: (patterns) => void stopReading(patterns).then(refresh),
    setMode: (host, mode) =>
      void changeSettings(({ modes }) => ({ modes: { ...modes, [host]: mode } })).then(refresh),
    setTrusted: (host, isTrusted) =>
      void changeSettings(({ trusted }) => {
        const others = trusted.filter((each) => each !== host);
        return { trusted: isTrusted ? [...others, host] : others };
      }).then(refresh),
    goTo: (index) => void goTo(tabId, found()[index]),
    goToPost: async ({ frameId, place }) => {
      const { ok } = await ask('go-to-post', { tabId, frameId, place });
      if (ok) window.close();
      return ok;
    },
    hasWarned: async () => (await loadSettings()).jumpWarned,
    warned: () => void changeSettings(() => ({ jumpWarned: true })),
    copy: copyText,
    openOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
    openMet: () => openPage('/met.html'),
    openWelcome: () => openPage('/welcome.html'),
  };
}
