import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Texts } from '../lib/i18n/texts.ts';
import { Segments } from './Segments.tsx';

type Mode = keyof Texts['common']['modes'];

interface Props {
  legend: string;
  mode: Mode;
  texts: Texts;
  onChange: (mode: Mode) => void;
}

/** One of three modes, with what the chosen one means below. */
export function ModeChoice({ legend, mode, texts, onChange }: Props): VNode {
  const id = useId();
  const { mark, discreet, off } = texts.common.modes;
  return (
    <div>
      <Segments
        legend={legend}
        value={mode}
        options={{ mark: mark.name, discreet: discreet.name, off: off.name }}
        titles={{ mark: mark.meaning, discreet: discreet.meaning, off: off.meaning }}
        describedBy={id}
        onChange={onChange}
      />
      <p class="small muted" id={id}>
        {texts.common.modes[mode].meaning}
      </p>
    </div>
  );
}
