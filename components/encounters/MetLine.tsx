import type { VNode } from 'preact';
import { formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { Card } from '../../lib/intel/card.ts';
import { dayOf, type EncounterSummary } from '../../lib/intel/encounter.ts';
import { markClassOf } from '../../lib/intel/kinds.ts';
import { Sparkline } from './Sparkline.tsx';

interface Props {
  card: Pick<Card, 'met' | 'parts'>;
  texts: Texts;
  /** Epoch milliseconds. */
  now?: number;
}

/** "Met 7 times in 3 channels this week · 23 times since Oct 1, 2026". */
export function metWords(met: EncounterSummary, { encounters, language }: Texts): string {
  const { week, count, firstAt, lastAt } = met;
  const dateOf = (at: number): string => formatDate(language, dayOf(at));
  const recent =
    week.count === 0
      ? encounters.notThisWeek(dateOf(lastAt))
      : encounters.week(week.count, week.channels, week.sites);
  return count === week.count ? recent : `${recent} · ${encounters.since(count, dateOf(firstAt))}`;
}

/** How often the user has met it. Nothing where nothing is remembered. */
export function MetLine({ card: { met, parts }, texts, now = Date.now() }: Props): VNode | null {
  const [part] = parts;
  if (met === undefined || part === undefined) return null;
  if (met === null || (met.isFirst && met.count === 1))
    return <p class="met-line small first">{texts.encounters.first[markClassOf(part.entity.kind)]}</p>;
  return (
    <p class="met-line small muted">
      <span>{metWords(met, texts)}</span>
      <Sparkline days={met.days} texts={texts} now={now} />
    </p>
  );
}
