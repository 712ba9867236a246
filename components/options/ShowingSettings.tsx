import type { VNode } from 'preact';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { Switch } from '../Switch.tsx';

interface Shown {
  hidden: boolean;
  ceiling: Tlp | 'none';
}

interface Props {
  shown: Shown;
  texts: Texts;
  onChange: (change: Partial<Shown>) => void;
}

/** What shows at all, for whoever shares the screen. */
export function ShowingSettings({ shown, texts: { showing }, onChange }: Props): VNode {
  return (
    <section class="block" aria-labelledby="showing-title">
      <h2 id="showing-title">{showing.title}</h2>
      <p class="muted">{showing.note}</p>
      <Switch
        label={showing.hide}
        note={showing.hideNote}
        isOn={shown.hidden}
        onChange={(hidden) => onChange({ hidden })}
      />
      <Choice
        label={showing.ceiling}
        value={shown.ceiling}
        options={showing.ceilings}
        onChange={(ceiling) => onChange({ ceiling })}
      />
      <p class="small muted">{showing.ceilingNote}</p>
    </section>
  );
}
