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

interface Held {
  tab: FollowedTab;
  work: PanelWork;
}

export interface Work {
  work: PanelWork;
  /** Until then it is that of nobody. */
  isRead: boolean;
  change: (change: Partial<PanelWork>) => void;
}

export function useWork(tab: FollowedTab | undefined): Work {
  const [held, setHeld] = useState<Held>();
  const unsaved = useRef<Held>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const last = unsaved.current;
    unsaved.current = undefined;
    if (last) await save(last.tab, last.work);
  }, []);
  useEffect(() => {
    if (tab === undefined) return undefined;
    let isCurrent = true;
    // What was set last is written first: the panel may have turned away from this tab and back within the delay.
    void flush()
      .then(() => load(tab))
      .then((work) => isCurrent && setHeld({ tab, work }));
    return () => {
      isCurrent = false;
    };
  }, [tab, flush]);
  useEffect(() => {
    const end = (): void => void flush();
    window.addEventListener('pagehide', end);
    return () => window.removeEventListener('pagehide', end);
  }, [flush]);
  const change = useCallback(
    (part: Partial<PanelWork>) => {
      setHeld((before) => {
        if (before === undefined) return before;
        const now = { ...before, work: { ...before.work, ...part } };
        if (unsaved.current?.tab !== before.tab) void flush();
        unsaved.current = now;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void flush(), SAVE_DELAY);
        return now;
      });
    },
    [flush],
  );
  const isRead = held !== undefined && held.tab === tab;
  return { work: isRead ? held.work : NO_WORK, isRead, change };
}
