import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';

/** A command as the browser tells it, but for its description: that is in the browser's language. */
export interface ShortcutItem {
  name: keyof Texts['settings']['commands'];
  /** "" where it has no key. */
  keys: string;
}

interface Props {
  items: readonly ShortcutItem[];
  browser: keyof Texts['settings']['keysHow'];
  texts: Texts;
  /** Absent where no page may open the browser's own. */
  onOpen?: (() => void) | undefined;
}

/** "Alt+Shift+J" as keys. */
const Keys = ({ keys }: { keys: string }): VNode => (
  <span class="keys">
    {keys.split('+').map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
  </span>
);

/** The keys, as the browser has them now. */
export function Shortcuts({ items, browser, texts: { settings }, onOpen }: Props): VNode {
  return (
    <section class="block" aria-labelledby="keys-title">
      <h2 id="keys-title">{settings.keys}</h2>
      <p class="muted">{settings.keysNote}</p>
      <ul class="rows">
        {items.map(({ name, keys }) => (
          <li key={name}>
            <span>{settings.commands[name]}</span>
            {keys === '' ? <span class="small muted">{settings.noKey}</span> : <Keys keys={keys} />}
          </li>
        ))}
      </ul>
      {onOpen && (
        <button type="button" class="button" onClick={onOpen}>
          {settings.openKeys}
        </button>
      )}
      <p class="small muted">{settings.keysHow[browser]}</p>
    </section>
  );
}
