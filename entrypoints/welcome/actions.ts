// What the welcome page's buttons do.
import { browser } from 'wxt/browser';
import type { WelcomeActions } from '../../components/welcome/WelcomeView.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { addPreset } from '../../lib/messages/add-preset.ts';
import { EVERY_SITE, sitePattern } from '../../lib/intel/site-pattern.ts';
import { requestSite, stopReading } from '../../lib/settings/read-site.ts';
import { TELEGRAM_SITES } from '../../lib/settings/settings.ts';
import { siteTrust } from '../../lib/settings/site-changes.ts';
import { changeSettings, loadSettings } from '../../lib/settings/stored.ts';
import { typedHost } from '../../lib/settings/typed-host.ts';

/** Telegram Web; t.me and telegram.me are public previews that anyone may run. */
export const TELEGRAM_WEB = 'web.telegram.org';

interface Page {
  texts: Texts;
  setDenied: (denied: boolean) => void;
  tell: (text: string) => void;
}

async function telegramOnly(): Promise<void> {
  const { sites } = await loadSettings();
  await stopReading(sites.filter((site) => !TELEGRAM_SITES.includes(site)));
}

/** Firefox lets no script close a tab that has shown another page before, as the options page that leads here. */
async function finish(): Promise<void> {
  // Where it can't be stored the page may come once more; nobody is to be kept here for that.
  await changeSettings({ welcomed: true }).catch(() => undefined);
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

const open = (path: '/options.html' | '/paste.html', hash = ''): void =>
  void browser.tabs.create({ url: browser.runtime.getURL(path) + hash });

export function actionsOf({ texts, setDenied, tell }: Page): WelcomeActions {
  const request = (pattern: string): void => void requestSite(pattern).then((allowed) => setDenied(!allowed));
  return {
    telegramOnly: () => void telegramOnly(),
    chosenSites: () => void stopReading([EVERY_SITE]),
    everySite: () => request(EVERY_SITE),
    readSite: (text) => {
      const host = typedHost(text);
      if (host !== undefined) request(sitePattern(host));
      return host !== undefined;
    },
    setTelegramTrusted: (isTrusted) => void changeSettings(siteTrust(TELEGRAM_WEB, isTrusted)),
    setRemembers: (rememberEncounters) => void changeSettings({ rememberEncounters }),
    addPreset: (preset, schedule) => void addPreset(preset, schedule, texts).then(tell),
    addServer: () => open('/options.html', '#add-feed'),
    addFile: () => open('/options.html', '#s-intel'),
    openPaste: () => open('/paste.html'),
    finish: () => void finish(),
  };
}
