import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Texts } from '../lib/i18n/texts.ts';

type Mode = keyof Texts['common']['modes'];

const MODES: readonly Mode[] = ['mark', 'discreet', 'off'];

interface Props {
  legend: string;
  mode: Mode;
  texts: Texts;
  onChange: (mode: Mode) => void;
}

/** One of three modes as a row of radio buttons, with what the chosen one means below. */
export function ModeChoice({ legend, mode, texts, onChange }: Props): VNode {
  const id = useId();
  const { modes } = texts.common;
  return (
    <fieldset class="mode-choice">
      <legend>{legend}</legend>
      <div class="segments">
        {MODES.map((each) => (
          <label key={each} title={modes[each].meaning}>
            <input
              type="radio"
              name={id}
              checked={each === mode}
              aria-describedby={`${id}-meaning`}
              onChange={() => onChange(each)}
            />
            <span>{modes[each].name}</span>
          </label>
        ))}
      </div>
      <p class="small muted" id={`${id}-meaning`}>
        {modes[mode].meaning}
      </p>
    </fieldset>
  );
}
