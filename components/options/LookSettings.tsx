import type { VNode } from 'preact';
import { ENTITY_KINDS, markClassOf, type EntityKind } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { MarkSample } from '../MarkSample.tsx';

/** The settings of this section. */
export interface Look {
  language: keyof Texts['options']['languages'];
  markStyle: keyof Texts['options']['markStyles'];
  hoverDelay: number;
  hoverModifier: keyof Texts['options']['modifiers'];
  paintKinds: readonly EntityKind[];
}

interface Props {
  look: Look;
  texts: Texts;
  onChange: (change: {
    [K in keyof Look]?: Look[K] extends readonly EntityKind[] ? EntityKind[] : Look[K];
  }) => void;
}

const LONGEST_DELAY = 1_500;
const OTHER_KINDS = ENTITY_KINDS.filter((kind) => markClassOf(kind) === 'other');

function HoverDelay({ look, texts, onChange }: Props): VNode {
  const { options } = texts;
  return (
    <label class="field">
      <span>{options.hoverDelay}</span>
      <span class="range">
        <input
          type="range"
          min={0}
          max={LONGEST_DELAY}
          step={50}
          value={look.hoverDelay}
          aria-valuetext={options.milliseconds(look.hoverDelay)}
          onChange={({ currentTarget }) => onChange({ hoverDelay: currentTarget.valueAsNumber })}
        />
        <output>{options.milliseconds(look.hoverDelay)}</output>
      </span>
    </label>
  );
}

function PaintKinds({ look, texts, onChange }: Props): VNode {
  const toggle = (kind: EntityKind, isOn: boolean): void => {
    const others = look.paintKinds.filter((each) => each !== kind);
    onChange({ paintKinds: isOn ? [...others, kind] : others });
  };
  return (
    <fieldset>
      <legend>{texts.options.paintKinds}</legend>
      <p class="small muted">{texts.options.paintKindsNote}</p>
      <div class="buttons">
        {OTHER_KINDS.map((kind) => (
          <label class="check" key={kind}>
            <input
              type="checkbox"
              checked={look.paintKinds.includes(kind)}
              onChange={({ currentTarget }) => toggle(kind, currentTarget.checked)}
            />{' '}
            {texts.common.kinds[kind]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function LookSettings(props: Props): VNode {
  const { look, texts, onChange } = props;
  const { options } = texts;
  return (
    <section class="block" aria-labelledby="look-title">
      <h2 id="look-title">{options.look}</h2>
      <Choice
        label={options.language}
        value={look.language}
        options={options.languages}
        onChange={(language) => onChange({ language })}
      />
      <Choice
        label={options.markStyle}
        value={look.markStyle}
        options={options.markStyles}
        onChange={(markStyle) => onChange({ markStyle })}
      />
      <MarkSample look={look.markStyle} texts={texts} />
      <HoverDelay {...props} />
      <Choice
        label={options.hoverModifier}
        value={look.hoverModifier}
        options={options.modifiers}
        onChange={(hoverModifier) => onChange({ hoverModifier })}
      />
      <PaintKinds {...props} />
    </section>
  );
}
