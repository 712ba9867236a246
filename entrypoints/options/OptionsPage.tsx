import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CardSettings } from '../../components/options/CardSettings.tsx';
import { IntakeSettings } from '../../components/options/IntakeSettings.tsx';
import { LanguageSettings } from '../../components/options/LanguageSettings.tsx';
import { LookSettings } from '../../components/options/LookSettings.tsx';
import { MemorySettings } from '../../components/options/MemorySettings.tsx';
import { anchorOf, SettingsNav, type Group } from '../../components/options/SettingsNav.tsx';
import { ShowingSettings } from '../../components/options/ShowingSettings.tsx';
import { KeptDays } from '../../components/encounters/KeptDays.tsx';
import { OmniboxSetting } from '../../components/search/OmniboxSetting.tsx';
import { SiteSettings } from '../../components/options/SiteSettings.tsx';
import { Unsaved } from '../../components/Unsaved.tsx';
import { useFollowed } from '../../components/use-followed.ts';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { ceilingOf } from '../../lib/settings/showing.ts';
import { changeSettings, followSettings, watchSaved } from '../../lib/settings/stored.ts';
import { BondSection } from './BondSection.tsx';
import { DataSection } from './DataSection.tsx';
import { IntelSection } from './IntelSection.tsx';
import { KeySection } from './KeySection.tsx';
import { LossSection } from './LossSection.tsx';
import { MutedSection } from './MutedSection.tsx';
import { OwnSection } from './OwnSection.tsx';
import { ProducerSection } from './ProducerSection.tsx';
import { SearchSection } from './SearchSection.tsx';
import { siteActions } from './site-actions.ts';

const set = (change: Partial<Settings>): void => void changeSettings(change);

const Part = ({ group, children }: { group: Group; children: ComponentChildren }): VNode => (
  <div class="group" id={anchorOf(group)}>
    {children}
  </div>
);

export function OptionsPage({ first }: { first: Settings }): VNode {
  const settings = useFollowed(first, followSettings);
  const language = chooseLanguage(settings.language, navigator.languages);
  const texts = textsFor(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.options.title;
  }, [language, texts]);
  return (
    <main class="page settings">
      <h1>
        <img src="/icon/48.png" width="32" height="32" alt="" /> {texts.options.title}
      </h1>
      <LossSection texts={texts} />
      <Unsaved watch={watchSaved} texts={texts} />
      <SettingsNav texts={texts} />
      <SearchSection texts={texts} />
      <Part group="intel">
        <IntelSection isOffline={settings.offline} ceiling={ceilingOf(settings)} texts={texts} />
        <IntakeSettings allowRed={settings.allowRed} texts={texts} onChange={set} />
      </Part>
      <Part group="names">
        <OwnSection paintKinds={settings.paintKinds} texts={texts} />
        <ProducerSection texts={texts} />
        <BondSection texts={texts} />
      </Part>
      <Part group="look">
        <LookSettings look={settings} texts={texts} onChange={set} />
        <CardSettings card={settings} texts={texts} onChange={set} />
        <LanguageSettings language={settings.language} texts={texts} onChange={set} />
      </Part>
      <Part group="showing">
        <ShowingSettings shown={settings} texts={texts} onChange={set} />
      </Part>
      <Part group="mutes">
        <MutedSection texts={texts} />
      </Part>
      <Part group="sites">
        <SiteSettings sites={settings} texts={texts} actions={siteActions} />
      </Part>
      <Part group="memory">
        <MemorySettings
          rememberEncounters={settings.rememberEncounters}
          privacyPage={browser.runtime.getURL('/privacy.html')}
          texts={texts}
          onChange={set}
        >
          <KeptDays keptDays={settings.encountersKeptDays} texts={texts} onSetting={set} />
          <a href={browser.runtime.getURL('/met.html')}>{texts.encounters.title}</a>
        </MemorySettings>
      </Part>
      <Part group="keys">
        <KeySection texts={texts} />
        <OmniboxSetting isOn={settings.omnibox} texts={texts} onChange={set} />
      </Part>
      <Part group="data">
        <DataSection texts={texts} />
        <p class="buttons">
          <a href={browser.runtime.getURL('/welcome.html')}>{texts.options.welcome}</a>
          <a href={browser.runtime.getURL('/paste.html')}>{texts.paste.title}</a>
          <a href={browser.runtime.getURL('/dossier.html')}>{texts.dossier.index}</a>
        </p>
      </Part>
    </main>
  );
}
