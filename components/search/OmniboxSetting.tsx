import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  isOn: boolean;
  texts: Texts;
  onChange: (change: { omnibox: boolean }) => void;
}

/** Whether the address bar finds names, and what that may cost. */
export function OmniboxSetting({ isOn, texts: { search }, onChange }: Props): VNode {
  const { omnibox } = search;
  return (
    <section class="block" aria-labelledby="omnibox-title">
      <h2 id="omnibox-title">{omnibox.title}</h2>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-describedby="omnibox-warning"
          onChange={({ currentTarget }) => onChange({ omnibox: currentTarget.checked })}
        />
        <span>
          {omnibox.switch}
          <span class="small muted">{omnibox.how}</span>
        </span>
      </label>
      <p class="notice small" id="omnibox-warning">
        {omnibox.warning}
      </p>
    </section>
  );
}
