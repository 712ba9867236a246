import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';

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
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={allowRed}
          onChange={({ currentTarget }) => onChange({ allowRed: currentTarget.checked })}
        />
        <span>
          {options.allowRed}
          <span class="small muted">{options.allowRedNote}</span>
        </span>
      </label>
    </section>
  );
}
