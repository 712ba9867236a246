import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Shortcuts, type ShortcutItem } from '../../components/options/Shortcuts.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';

/** Firefox lets no page open its own pages. */
const openKeys = import.meta.env.FIREFOX
  ? undefined
  : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });

/** Without those that only open the popup or the panel, which have no words of ours. */
async function loadKeys(): Promise<ShortcutItem[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    name === undefined || description === undefined || description === ''
      ? []
      : [{ name, description, keys: shortcut ?? '' }],
  );
}

/** The keys. They are changed elsewhere: it looks again whenever the page is looked at again. */
export function KeySection({ texts }: { texts: Texts }): VNode {
  const [items, setItems] = useState<readonly ShortcutItem[]>([]);
  useEffect(() => {
    const looking = new AbortController();
    const load = (): void => void loadKeys().then(setItems);
    load();
    window.addEventListener('focus', load, { signal: looking.signal });
    document.addEventListener('visibilitychange', load, { signal: looking.signal });
    return () => looking.abort();
  }, []);
  const kind = import.meta.env.FIREFOX ? 'firefox' : 'chromium';
  return <Shortcuts items={items} browser={kind} texts={texts} onOpen={openKeys} />;
}
