import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';

export interface MemoryChange {
  rememberEncounters?: boolean;
  encountersKeptDays?: number;
}

interface Props {
  isOn: boolean;
  keptDays: number;
  texts: Texts;
  onSetting: (change: MemoryChange) => void;
}

const CHOICES = [7, 30, 90, 180, 365];

/** Whether encounters are remembered, and for how long. */
export function MemorySetting({ isOn, keptDays, texts: { encounters }, onSetting }: Props): VNode {
  const days = [...new Set([...CHOICES, keptDays])].sort((a, b) => a - b);
  return (
    <section class="block">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          onChange={({ currentTarget }) => onSetting({ rememberEncounters: currentTarget.checked })}
        />
        <span>
          {encounters.remember}
          <span class="small muted">{encounters.rememberNote}</span>
        </span>
      </label>
      <Choice
        label={encounters.kept}
        value={keptDays.toString()}
        options={Object.fromEntries(days.map((each) => [each.toString(), encounters.days(each)]))}
        onChange={(value) => onSetting({ encountersKeptDays: Number(value) })}
      />
    </section>
  );
}
