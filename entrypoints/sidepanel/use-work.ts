// What the user has set for a tab: read when the panel turns to it, written soon after a change.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { loadPanelWork, NO_WORK, savePanelWork, type PanelWork } from '../../lib/settings/panel-work.ts';
import type { FollowedTab } from './use-tab.ts';

/** ms. */
const SAVE_DELAY = 200;

/** Of private windows nothing leaves the memory of this page. */
const ofPrivateTabs = new Map<number, PanelWork>();

const load = ({ id, isPrivate }: FollowedTab): Promise<PanelWork> =>
  isPrivate ? Promise.resolve(ofPrivateTabs.get(id) ?? NO_WORK) : loadPanelWork(id);

async function save({ id, isPrivate }: FollowedTab, work: PanelWork): Promise<void> {
  if (isPrivate) ofPrivateTabs.set(id, work);
  else await savePanelWork(id, work);
}

export interface Work {
  work: PanelWork;
  /** Until then it is that of nobody. */
  isRead: boolean;
  change: (change: Partial<PanelWork>) => void;
}

export function useWork(tab: FollowedTab | undefined): Work {
  const [held, setHeld] = useState<{ tab: FollowedTab; work: PanelWork }>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    if (tab === undefined) return undefined;
    let isCurrent = true;
    void load(tab).then((work) => isCurrent && setHeld({ tab, work }));
    return () => {
      isCurrent = false;
    };
  }, [tab]);
  const change = useCallback((part: Partial<PanelWork>) => {
    setHeld((before) => {
      if (before === undefined) return before;
      const work = { ...before.work, ...part };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(before.tab, work), SAVE_DELAY);
      return { ...before, work };
    });
  }, []);
  const isRead = held !== undefined && held.tab === tab;
  return { work: isRead ? held.work : NO_WORK, isRead, change };
}
