// Whether a name is being added, and with what it began: the address says so, or the context menu hands a name over.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ADD_NAME, takeHandedName, watchHandedName } from '../../lib/messages/handed-name.ts';

export interface Adding {
  /** Another number is another dialog. */
  count: number;
  text: string;
  host?: string | undefined;
}

interface UseAdding {
  adding: Adding | undefined;
  /** Begins with no name. */
  add: () => void;
  end: () => void;
}

export function useAdding(): UseAdding {
  const [adding, setAdding] = useState<Adding>();
  const begin = useCallback((text = '', host?: string) => {
    setAdding((before) => ({ count: (before?.count ?? 0) + 1, text, host }));
  }, []);
  useEffect(() => {
    const watching = new AbortController();
    const takeOver = async (): Promise<void> => {
      const tab = await browser.tabs.getCurrent();
      const name = tab?.id === undefined ? undefined : await takeHandedName(tab.id);
      if (name) begin(name.text, name.host);
    };
    watchHandedName(() => void takeOver(), watching.signal);
    // One may have been handed over before this page listened.
    void takeOver();
    if (location.hash === ADD_NAME) void takeHandedName().then((name) => begin(name?.text, name?.host));
    return () => watching.abort();
  }, [begin]);
  const end = useCallback(() => {
    setAdding(undefined);
    // A page that is loaded again begins with no dialog.
    history.replaceState(null, '', location.pathname);
  }, []);
  return { adding, add: () => begin(), end };
}
