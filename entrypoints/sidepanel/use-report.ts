// What the background knows of a tab, asked again whenever it may have changed.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { paced } from '../../components/paced.ts';
import type { Outcome, TabReport } from '../../lib/messages/extension.ts';
import { ask } from '../../lib/messages/ask.ts';
import { isTabNews } from '../../lib/messages/panel.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

/** ms between two questions: a busy chat has news many times a second. */
const PERIOD = 400;
/** ms; the intel that is being prepared says nothing when it is ready for pages without a mark. */
const PATIENCE = 2_000;

export interface Report {
  /** Of which tab. */
  tabId: number;
  outcome: Outcome<TabReport>;
  /** Counts the answers: what else is asked of the tab is asked again with each. */
  round: number;
}

/** Whether the answer may become another one without any news. */
const isWaiting = ({ outcome }: Report): boolean => !outcome.ok || outcome.value.cache.state === 'building';

export function useReport(tabId: number | undefined): { report: Report | undefined; refresh: () => void } {
  const [report, setReport] = useState<Report>();
  const refreshing = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (tabId === undefined) return undefined;
    const end = new AbortController();
    const load = async (): Promise<void> => {
      const outcome = await ask('tab-report', { tabId });
      if (!end.signal.aborted) setReport((before) => ({ tabId, outcome, round: (before?.round ?? 0) + 1 }));
    };
    const pace = paced(load, PERIOD);
    const onMessage = (message: unknown): undefined => {
      if (isTabNews(message) && message.tabId === tabId) pace.soon();
    };
    const onUpdated = (updated: number): void => {
      if (updated === tabId) pace.soon();
    };
    refreshing.current = pace.soon;
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    watchNews(pace.soon, end.signal);
    pace.soon();
    return () => {
      end.abort();
      pace.end();
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [tabId]);
  const refresh = useCallback(() => refreshing.current(), []);
  useEffect(() => {
    if (!report || !isWaiting(report)) return undefined;
    const timer = setTimeout(refresh, PATIENCE);
    return () => clearTimeout(timer);
  }, [report, refresh]);
  return { report: report?.tabId === tabId ? report : undefined, refresh };
}
