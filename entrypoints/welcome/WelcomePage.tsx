import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { WhereState } from '../../components/welcome/Where.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { Unsaved } from '../../components/Unsaved.tsx';
import { useFollowed } from '../../components/use-followed.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { EVERY_SITE, shownPattern } from '../../lib/intel/site-pattern.ts';
import { TELEGRAM_SITES, type Settings } from '../../lib/settings/settings.ts';
import { followSettings, watchSaved } from '../../lib/settings/stored.ts';
import { actionsOf, TELEGRAM_WEB } from './actions.ts';
import { SampleWithCard } from './SampleWithCard.tsx';
import { useKnown } from './use-known.ts';

const whereOf = ({ sites, trusted }: Settings, denied: boolean): WhereState => ({
  readsEverySite: sites.includes(EVERY_SITE),
  sites: sites.filter((site) => site !== EVERY_SITE && !TELEGRAM_SITES.includes(site)).map(shownPattern),
  telegramTrusted: trusted.includes(TELEGRAM_WEB),
  denied,
});

export function WelcomePage({ first, texts }: { first: Settings; texts: Texts }): VNode {
  const settings = useFollowed(first, followSettings);
  const [denied, setDenied] = useState(false);
  const [told, setTold] = useState<string>();
  const { known, reload } = useKnown();
  const tell = (text: string): void => {
    setTold(text);
    reload();
  };
  return (
    <WelcomeView
      where={whereOf(settings, denied)}
      known={known}
      told={told}
      remembers={settings.rememberEncounters}
      texts={texts}
      unsaved={<Unsaved watch={watchSaved} texts={texts} />}
      actions={actionsOf({ texts, setDenied, tell })}
    >
      <SampleWithCard texts={texts} />
    </WelcomeView>
  );
}
