import type { VNode } from 'preact';
import { ENTITY_KINDS, markClassOf, type EntityKind } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { MarkSample } from '../MarkSample.tsx';

/** The settings of this section. */
export interface Look {
  markStyle: keyof Texts['options']['markStyles'];
  markWeight: keyof Texts['showing']['weights'];
  mentions: keyof Texts['showing']['mentionChoices'];
  paintKinds: readonly EntityKind[];
}

interface Props {
  look: Look;
  texts: Texts;
  onChange: (change: {
    [K in keyof Look]?: Look[K] extends readonly EntityKind[] ? EntityKind[] : Look[K];
  }) => void;
}

const OTHER_KINDS = ENTITY_KINDS.filter((kind) => markClassOf(kind) === 'other');

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

/** How marks look, with a preview, and what is marked. */
export function LookSettings(props: Props): VNode {
  const { look, texts, onChange } = props;
  const { options, showing } = texts;
  const sample = { look: look.markStyle, weight: look.markWeight, texts };
  return (
    <section class="block" aria-labelledby="look-title">
      <h2 id="look-title">{texts.settings.marks}</h2>
      <Choice
        label={options.markStyle}
        value={look.markStyle}
        options={options.markStyles}
        onChange={(markStyle) => onChange({ markStyle })}
      />
      <Choice
        label={showing.weight}
        value={look.markWeight}
        options={showing.weights}
        onChange={(markWeight) => onChange({ markWeight })}
      />
      <div class="samples">
        <MarkSample {...sample} ground="light" />
        <MarkSample {...sample} ground="dark" />
      </div>
      <Choice
        label={showing.mentions}
        value={look.mentions}
        options={showing.mentionChoices}
        onChange={(mentions) => onChange({ mentions })}
      />
      <PaintKinds {...props} />
    </section>
  );
}
