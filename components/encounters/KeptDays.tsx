import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';

interface Props {
  keptDays: number;
  texts: Texts;
  onSetting: (change: { encountersKeptDays: number }) => void;
}

const CHOICES = [7, 30, 90, 180, 365];

/** How long encounters are remembered. */
export function KeptDays({ keptDays, texts: { encounters }, onSetting }: Props): VNode {
  const days = [...new Set([...CHOICES, keptDays])].sort((a, b) => a - b);
  return (
    <Choice
      label={encounters.kept}
      value={keptDays.toString()}
      options={Object.fromEntries(days.map((each) => [each.toString(), encounters.days(each)]))}
      onChange={(value) => onSetting({ encountersKeptDays: Number(value) })}
    />
  );
}
