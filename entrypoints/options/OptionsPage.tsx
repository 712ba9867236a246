import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { IntakeSettings } from '../../components/options/IntakeSettings.tsx';
import { LookSettings } from '../../components/options/LookSettings.tsx';
import { OmniboxSetting } from '../../components/search/OmniboxSetting.tsx';
import { SiteSettings } from '../../components/options/SiteSettings.tsx';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { changeSettings, watchSettings } from '../../lib/settings/stored.ts';
import { BondSection } from './BondSection.tsx';
import { Intel } from './Intel.tsx';
import { Muted } from './Muted.tsx';
import { OwnSection } from './OwnSection.tsx';
import { ProducerSection } from './ProducerSection.tsx';
import { SearchSection } from './SearchSection.tsx';
import { siteActions } from './site-actions.ts';

function useSettings(first: Settings): Settings {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    const watching = new AbortController();
    watchSettings(setSettings, watching.signal);
    return () => watching.abort();
  }, []);
  return settings;
}

export function OptionsPage({ first }: { first: Settings }): VNode {
  const settings = useSettings(first);
  const language = chooseLanguage(settings.language, navigator.languages);
  const texts = textsFor(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.options.title;
  }, [language, texts]);
  return (
    <main class="page">
      <h1>
        <img src="/icon/48.png" width="32" height="32" alt="" /> {texts.options.title}
      </h1>
      <SearchSection texts={texts} />
      <Intel isOffline={settings.offline} texts={texts} />
      <IntakeSettings
        allowRed={settings.allowRed}
        texts={texts}
        onChange={(change) => void changeSettings(change)}
      />
      <OwnSection paintKinds={settings.paintKinds} texts={texts} />
      <ProducerSection texts={texts} />
      <BondSection texts={texts} />
      <LookSettings look={settings} texts={texts} onChange={(change) => void changeSettings(change)} />
      <Muted texts={texts} />
      <OmniboxSetting
        isOn={settings.omnibox}
        texts={texts}
        onChange={(change) => void changeSettings(change)}
      />
      <SiteSettings sites={settings} texts={texts} actions={siteActions} />
      <p>
        <a href={browser.runtime.getURL('/met.html')}>{texts.encounters.title}</a>
      </p>
      <p>
        <a href={browser.runtime.getURL('/welcome.html')}>{texts.options.welcome}</a>
      </p>
    </main>
  );
}
