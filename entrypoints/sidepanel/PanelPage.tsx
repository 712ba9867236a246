import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useMetOf } from '../../components/encounters/use-met-of.ts';
import { askMet } from '../../lib/messages/ask-met.ts';
import { PanelView } from '../../components/panel/PanelView.tsx';
import type { ChosenThing, PanelPage as Page } from '../../components/panel/types.ts';
import type { TabReport } from '../../lib/messages/extension.ts';
import { unreadWords } from '../../components/unread-words.ts';
import { unsavedWords, useSaved } from '../../components/use-saved.ts';
import { cacheLine } from '../../lib/messages/cache-line.ts';
import { watchSaved } from '../../lib/settings/stored.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { PanelSearch } from './PanelSearch.tsx';
import { actionsOf } from './actions.ts';
import { ChosenCard } from './ChosenCard.tsx';
import { useAbout, useFirstPlaces, type About } from './use-places.ts';
import { useReport } from './use-report.ts';
import { useTab } from './use-tab.ts';
import { useWork } from './use-work.ts';

interface Props {
  /** The panel's own tab, where it stands in one. */
  ownTab: number | undefined;
  texts: Texts;
}

const NO_TAB = -1;

const pageOf = (report: TabReport): Page => ({ ...report, isReady: report.cache.state === 'ready' });

/** On the page as it is now, or else in the chat that is open. */
function chosenIn(page: Page | undefined, about: About | undefined, id: string): ChosenThing | undefined {
  const group = page?.found.find((each) => each.id === id);
  const thing = group ?? page?.chat?.entities.find((each) => each.id === id);
  if (thing === undefined) return undefined;
  return { thing, ...(group && { group }), ...about };
}

export function PanelPage({ ownTab, texts }: Props): VNode {
  const tab = useTab(ownTab);
  const tabId = tab?.id ?? NO_TAB;
  const { report, refresh } = useReport(tab?.id);
  const { work, change, isRead } = useWork(tab);
  const [notice, setNotice] = useState<string>();
  const [ids, setIds] = useState<readonly string[]>([]);
  const [whole, setWhole] = useState('');
  const round = report?.round ?? 0;
  const places = useFirstPlaces(tabId, round, ids);
  const about = useAbout(tabId, round, work.chosen, whole === work.chosen);
  useEffect(() => setNotice(undefined), [tabId]);
  useSaved(watchSaved, (isSaved) => setNotice(isSaved ? undefined : unsavedWords(texts)));
  const outcome = report?.outcome;
  const page = useMemo(() => (outcome?.ok ? pageOf(outcome.value) : undefined), [outcome]);
  const met = useMetOf(page?.found, tabId, askMet);
  const actions = useMemo(
    () =>
      actionsOf({
        ...{ tabId, refresh, change, shown: setIds },
        denied: () => setNotice(texts.popup.denied),
        allPlaces: () => setWhole(work.chosen),
      }),
    [tabId, refresh, change, work.chosen, texts],
  );
  const chosen = chosenIn(page, about, work.chosen);
  const failed = outcome && !outcome.ok ? unreadWords(outcome.code, texts) : undefined;
  const card = chosen && (about || !chosen.group) && (
    <ChosenCard
      key={`${work.chosen} ${chosen.group?.version ?? ''} ${chosen.group?.mention ?? ''}`}
      chosen={chosen}
      tabId={tabId}
      texts={texts}
      close={() => change({ chosen: '' })}
    />
  );
  return (
    <PanelView
      page={isRead ? page : undefined}
      tabId={tabId}
      work={work}
      chosen={chosen}
      places={places}
      met={met}
      search={<PanelSearch texts={texts} />}
      cacheLine={outcome?.ok ? cacheLine(outcome.value.cache, texts) : texts.common.loading}
      notice={notice ?? failed}
      card={card}
      texts={texts}
      actions={actions}
    />
  );
}
