// Whether a name is being added, and with what it began: the address says so, or the context menu hands a name over.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ADD_NAME, forgetHandedName, handedName, watchHandedName } from '../../lib/messages/handed-name.ts';

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
    const own = browser.tabs.getCurrent();
    watchHandedName(({ text, host, tabId }) => {
      void own.then((tab) => tabId !== undefined && tabId === tab?.id && begin(text, host));
    }, watching.signal);
    if (location.hash === ADD_NAME)
      void handedName().then((name) => (name?.tabId === undefined ? begin(name?.text, name?.host) : begin()));
    return () => watching.abort();
  }, [begin]);
  const end = useCallback(() => {
    setAdding(undefined);
    void forgetHandedName();
    // A page that is loaded again begins with no dialog.
    history.replaceState(null, '', location.pathname);
  }, []);
  return { adding, add: () => begin(), end };
}
