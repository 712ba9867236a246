import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { MetView } from '../../components/encounters/MetView.tsx';
import { Unsaved } from '../../components/Unsaved.tsx';
import { useFollowed } from '../../components/use-followed.ts';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { changeSettings, followSettings, watchSaved } from '../../lib/settings/stored.ts';
import { useMet } from './use-met.ts';

export function MetPage({ first }: { first: Settings }): VNode {
  const settings = useFollowed(first, followSettings);
  const language = chooseLanguage(settings.language, navigator.languages);
  const texts = textsFor(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.encounters.title;
  }, [language, texts]);
  return (
    <MetView
      {...useMet(texts)}
      isOn={settings.rememberEncounters}
      keptDays={settings.encountersKeptDays}
      texts={texts}
      now={Date.now()}
      unsaved={<Unsaved watch={watchSaved} texts={texts} />}
      onSetting={(change) => void changeSettings(change)}
    />
  );
}
