import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useMetOf } from '../../components/encounters/use-met-of.ts';
import { PopupView } from '../../components/popup/PopupView.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { askMet } from '../../lib/messages/ask-met.ts';
import { ask } from '../../lib/messages/ask.ts';
import { unreadWords } from '../../components/unread-words.ts';
import { unsavedWords, useSaved } from '../../components/use-saved.ts';
import { watchSaved } from '../../lib/settings/stored.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { CardHere } from './CardHere.tsx';
import { ChatMemoryHere } from './ChatMemoryHere.tsx';
import { PopupSearch } from './PopupSearch.tsx';
import { actionsOf } from './actions.ts';
import { cacheLine } from '../../lib/messages/cache-line.ts';

/** What stands on the page changes while the popup is open. */
const ASK_EVERY = 1_000;

interface Props {
  tabId: number;
  windowId: number;
  isPrivate: boolean;
  texts: Texts;
}

export function PopupPage({ tabId, windowId, isPrivate, texts }: Props): VNode {
  const asked = useAsked(() => ask('tab-report', { tabId }), { about: [tabId] });
  const { value: report, failure, again } = asked;
  const [notice, setNotice] = useState<string>();
  useEffect(() => {
    const timer = setInterval(() => void again(), ASK_EVERY);
    return () => clearInterval(timer);
  }, [again]);
  useSaved(watchSaved, (isSaved) => setNotice(isSaved ? undefined : unsavedWords(texts)));
  const actions = useMemo(
    () =>
      actionsOf({
        tabId,
        windowId,
        refresh: () => void again(),
        denied: () => setNotice(texts.popup.denied),
        noPanel: () => setNotice(texts.panel.openFailed),
      }),
    [tabId, windowId, again, texts],
  );
  const line = report ? cacheLine(report.cache, texts) : texts.common.loading;
  const met = useMetOf(report?.found, tabId, askMet);
  const pointed = report?.pointed;
  const card = pointed && (
    <CardHere key={`${pointed.version} ${pointed.mention}`} mention={pointed} tabId={tabId} texts={texts} />
  );
  return (
    <PopupView
      page={report && { ...report, isReady: report.cache.state === 'ready' }}
      met={met}
      search={<PopupSearch tabId={tabId} isPrivate={isPrivate} texts={texts} />}
      chatMemory={<ChatMemoryHere tabId={tabId} texts={texts} />}
      cacheLine={line}
      card={card}
      notice={failure ? unreadWords(failure, texts) : notice}
      texts={texts}
      actions={actions}
    />
  );
}
