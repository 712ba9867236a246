import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { WelcomeView, type WelcomeActions } from '../../components/welcome/WelcomeView.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { EVERY_SITE, requestSite, stopReading } from '../../lib/settings/read-site.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { changeSettings, watchSettings } from '../../lib/settings/stored.ts';
import { SampleWithCard } from './SampleWithCard.tsx';

/** Telegram Web; t.me and telegram.me are public previews that anyone may run. */
const TELEGRAM_WEB = 'web.telegram.org';

async function finish(): Promise<void> {
  await changeSettings({ welcomed: true });
  window.close();
}

function actionsOf(setDenied: (denied: boolean) => void): WelcomeActions {
  return {
    telegramOnly: () => void stopReading([EVERY_SITE]),
    everySite: () => void requestSite(EVERY_SITE).then((allowed) => setDenied(!allowed)),
    setTelegramTrusted: (isTrusted) =>
      void changeSettings(({ trusted }) => {
        const others = trusted.filter((host) => host !== TELEGRAM_WEB);
        return { trusted: isTrusted ? [...others, TELEGRAM_WEB] : others };
      }),
    finish: () => void finish(),
    addFeeds: () => void browser.runtime.openOptionsPage(),
  };
}

export function WelcomePage({ first, texts }: { first: Settings; texts: Texts }): VNode {
  const [settings, setSettings] = useState(first);
  const [denied, setDenied] = useState(false);
  useEffect(() => {
    const watching = new AbortController();
    watchSettings(setSettings, watching.signal);
    return () => watching.abort();
  }, []);
  return (
    <WelcomeView
      readsEverySite={settings.sites.includes(EVERY_SITE)}
      telegramTrusted={settings.trusted.includes(TELEGRAM_WEB)}
      denied={denied}
      texts={texts}
      actions={actionsOf(setDenied)}
    >
      <SampleWithCard texts={texts} />
    </WelcomeView>
  );
}
