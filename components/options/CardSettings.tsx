import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';

/** The settings of this section. */
interface CardWays {
  hoverDelay: number;
  hoverModifier: keyof Texts['options']['modifiers'];
  cardSize: keyof Texts['settings']['cardSizes'];
}

interface Props {
  card: CardWays;
  texts: Texts;
  onChange: (change: Partial<CardWays>) => void;
}

const LONGEST_DELAY = 1_500;

function HoverDelay({ card, texts: { options }, onChange }: Props): VNode {
  return (
    <label class="field">
      <span>{options.hoverDelay}</span>
      <span class="range">
        <input
          type="range"
          min={0}
          max={LONGEST_DELAY}
          step={50}
          value={card.hoverDelay}
          aria-valuetext={options.milliseconds(card.hoverDelay)}
          onChange={({ currentTarget }) => onChange({ hoverDelay: currentTarget.valueAsNumber })}
        />
        <output>{options.milliseconds(card.hoverDelay)}</output>
      </span>
    </label>
  );
}

/** When the card shows, and how large it is. */
export function CardSettings(props: Props): VNode {
  const { card, texts, onChange } = props;
  const { options, settings } = texts;
  return (
    <section class="block" aria-labelledby="card-title">
      <h2 id="card-title">{settings.card}</h2>
      <HoverDelay {...props} />
      <Choice
        label={options.hoverModifier}
        value={card.hoverModifier}
        options={options.modifiers}
        onChange={(hoverModifier) => onChange({ hoverModifier })}
      />
      <Choice
        label={settings.cardSize}
        value={card.cardSize}
        options={settings.cardSizes}
        onChange={(cardSize) => onChange({ cardSize })}
      />
    </section>
  );
}
