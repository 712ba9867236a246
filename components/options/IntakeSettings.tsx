import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Switch } from '../Switch.tsx';

interface Props {
  allowRed: boolean;
  texts: Texts;
  onChange: (change: { allowRed: boolean }) => void;
}

/** What is taken in at all. */
export function IntakeSettings({ allowRed, texts, onChange }: Props): VNode {
  const { options } = texts;
  return (
    <section class="block" aria-labelledby="intake-title">
      <h2 id="intake-title">{options.intake}</h2>
      <Switch
        label={options.allowRed}
        note={options.allowRedNote}
        isOn={allowRed}
        onChange={(isOn) => onChange({ allowRed: isOn })}
      />
    </section>
  );
}
