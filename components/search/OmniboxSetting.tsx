import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Switch } from '../Switch.tsx';

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
      <Switch
        label={omnibox.switch}
        note={omnibox.how}
        isOn={isOn}
        describedBy="omnibox-warning"
        onChange={(omnibox) => onChange({ omnibox })}
      />
      <p class="notice small" id="omnibox-warning">
        {omnibox.warning}
      </p>
    </section>
  );
}
