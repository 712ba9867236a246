import type { VNode } from 'preact';
import type { Entity } from '../../lib/intel/entity.ts';
import { countryName, formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  entity: Entity;
  texts: Texts;
}

interface ChipsProps {
  label: string;
  words: readonly string[];
}

const Chips = ({ label, words }: ChipsProps): VNode | null =>
  words.length === 0 ? null : (
    <p class="chips small">
      <span class="muted">{label}</span>
      {words.map((word) => (
        <span class="chip" key={word}>
          {word}
        </span>
      ))}
    </p>
  );

function datesOf(entity: Entity, { card, language }: Texts): string {
  const dates = [
    [card.firstSeen, entity.firstSeen],
    [card.lastSeen, entity.lastSeen],
  ] as const;
  return dates
    .flatMap(([label, date]) => (date === undefined ? [] : [`${label}: ${formatDate(language, date)}`]))
    .join(' · ');
}

function originOf({ origin, producer }: Entity, { card, language }: Texts): string | undefined {
  return origin && card.suspectedOrigin(countryName(language, origin.country), producer, origin.confidence);
}

/** Suspected origin, motivation, type, targets, dates: each with its own label, never one mixed row. */
export function Facts({ entity, texts }: Props): VNode {
  const { card } = texts;
  const origin = originOf(entity, texts);
  const dates = datesOf(entity, texts);
  return (
    <div class="facts">
      {origin !== undefined && <p class="small">{origin}</p>}
      <Chips label={card.type} words={entity.types.map(card.word)} />
      <Chips label={card.motivation} words={entity.motivations.map(card.word)} />
      {dates !== '' && <p class="small">{dates}</p>}
    </div>
  );
}
