import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Shortcuts, type ShortcutItem } from '../../components/options/Shortcuts.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';

/** Firefox lets no page open its own pages. */
const openKeys = import.meta.env.FIREFOX
  ? undefined
  : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });

/** Each browser has an order of its own; what only opens the popup is not ours to name. */
const ORDER = ['next-mark', 'previous-mark', 'open-card', 'search', 'open-panel', 'hide-all'] as const;

async function loadKeys(): Promise<ShortcutItem[]> {
  const commands = await browser.commands.getAll();
  return ORDER.flatMap((name) => {
    const command = commands.find((each) => each.name === name);
    return command === undefined ? [] : [{ name, keys: command.shortcut ?? '' }];
  });
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
