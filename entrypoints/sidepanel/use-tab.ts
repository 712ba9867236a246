// The tab that the panel is about: the one in front of its window.
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface FollowedTab {
  id: number;
  isPrivate: boolean;
}

async function inFront(): Promise<FollowedTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, isPrivate: tab.incognito };
}

/** `ownTab`: the panel's own, where it stands in one. Undefined until a tab was in front. */
export function useTab(ownTab: number | undefined): FollowedTab | undefined {
  const [tab, setTab] = useState<FollowedTab>();
  useEffect(() => {
    const look = (): void =>
      void inFront().then((next) => {
        if (next === undefined || next.id === ownTab) return;
        setTab((before) => (before?.id === next.id ? before : next));
      });
    look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onAttached.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onAttached.removeListener(look);
    };
  }, [ownTab]);
  return tab;
}
