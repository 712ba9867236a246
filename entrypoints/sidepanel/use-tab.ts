// The tab that the panel is about: the one in front of its window.
import { useEffect, useState } from 'preact/hooks';
import { browser, type Browser } from 'wxt/browser';

export interface FollowedTab {
  id: number;
  isPrivate: boolean;
}

const inFront = async (): Promise<Browser.tabs.Tab | undefined> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0];

/** Another may be in front by the time that it is asked for, or it is gone. */
async function cameToFront(tabId: number): Promise<Browser.tabs.Tab | undefined> {
  const { id: ownWindow } = await browser.windows.getCurrent();
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.windowId === ownWindow ? tab : undefined;
}

/** `ownTab`: the panel's own, where it stands in one. Undefined until a tab was in front. */
export function useTab(ownTab: number | undefined): FollowedTab | undefined {
  const [tab, setTab] = useState<FollowedTab>();
  useEffect(() => {
    const follow = (next: Browser.tabs.Tab | undefined): void => {
      if (next?.id === undefined || next.id === ownTab) return;
      const { id, incognito } = next;
      setTab((before) => (before?.id === id ? before : { id, isPrivate: incognito }));
    };
    const look = (): void => void inFront().then(follow);
    const turn = ({ tabId }: { tabId: number }): void => void cameToFront(tabId).then(follow);
    look();
    browser.tabs.onActivated.addListener(turn);
    browser.tabs.onAttached.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(turn);
      browser.tabs.onAttached.removeListener(look);
    };
  }, [ownTab]);
  return tab;
}
