import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Switch } from '../Switch.tsx';
import { KeptDays } from './KeptDays.tsx';

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

/** Whether encounters are remembered, and for how long. */
export function MemorySetting({ isOn, keptDays, texts, onSetting }: Props): VNode {
  const { encounters } = texts;
  return (
    <section class="block">
      <Switch
        label={encounters.remember}
        note={encounters.rememberNote}
        isOn={isOn}
        onChange={(rememberEncounters) => onSetting({ rememberEncounters })}
      />
      <KeptDays keptDays={keptDays} texts={texts} onSetting={onSetting} />
    </section>
  );
}
