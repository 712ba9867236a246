import type { VNode } from 'preact';
import type { CardPart } from '../../lib/intel/card.ts';
import type { Ratings } from '../../lib/intel/ratings.ts';
import { formatAge, formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { producerName } from '../producer.ts';
import { TlpLabel } from '../TlpLabel.tsx';
import { Section } from './Section.tsx';

interface Props {
  part: CardPart;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
}

function dated(date: string | undefined, { card, language }: Texts, now: number): string {
  if (date === undefined) return card.undated;
  const time = Date.parse(date);
  const day = formatDate(language, date);
  return Number.isNaN(time) ? day : `${day} (${formatAge(language, time, now)})`;
}

function rowsOf({ part, texts, now }: Props): [string, string][] {
  const { card, language } = texts;
  const { entity, feed } = part;
  const { confidence } = entity;
  const changed: [string, string] = [card.written, dated(entity.modified ?? entity.created, texts, now)];
  // What the user added was never loaded from anywhere.
  const loaded: [string, string][] =
    feed.kind === 'own' ? [] : [[card.imported, formatAge(language, feed.importedAt, now)]];
  return [
    [card.producer, producerName(entity.producer, feed, texts)],
    [card.feed, feedTitle(feed, texts)],
    changed,
    ...loaded,
    [
      card.confidence,
      confidence ? card.confidenceValue(confidence.value, confidence.scale) : card.noConfidence,
    ],
    ...ratingRows(entity, texts),
  ];
}

/** Each on a scale of its own, and only where the producer has rated. */
function ratingRows({ reliability, credibility, likelihood }: Ratings, { card }: Texts): [string, string][] {
  const rows: [string, string][] = [];
  if (reliability !== undefined) rows.push([card.reliability, card.reliabilityValue(reliability)]);
  if (credibility !== undefined) rows.push([card.credibility, card.credibilityValue(credibility)]);
  if (likelihood !== undefined) rows.push([card.likelihoodOf, card.likelihoodWords(likelihood)]);
  return rows;
}

/** Producer, feed, age, confidence with its scale, and how it may be shared: each on a line of its own. */
export function Provenance(props: Props): VNode {
  const { card } = props.texts;
  const { entity } = props.part;
  return (
    <Section title={card.source}>
      <dl class="rows small">
        {rowsOf(props).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{card.marking}</dt>
          <dd>
            <TlpLabel tlp={entity.tlp} /> {entity.pap}
          </dd>
        </div>
      </dl>
    </Section>
  );
}
