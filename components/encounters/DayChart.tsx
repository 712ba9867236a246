import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { lastDays, type MetOverview } from '../../lib/intel/encounter.ts';
import { dayTitle } from './titles.ts';

interface Props {
  days: MetOverview['days'];
  /** Days that encounters are kept. */
  kept: number;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
}

/** More bars than these can't be told from each other. */
const MOST_DAYS = 90;
const STEP = 8;
const WIDTH = 6;
const HEIGHT = 80;
const LEAST = 1;

function inWords(counts: readonly number[], span: readonly string[], texts: Texts): string {
  const { encounters } = texts;
  const most = Math.max(...counts);
  const day = span[counts.lastIndexOf(most)] ?? '';
  const words = [
    encounters.chart(span.length),
    encounters.chartMost(most, dayTitle(day, texts)),
    encounters.chartHint,
  ];
  return words.join('. ').replaceAll('..', '.');
}

/** A bar for each day. A picture: the table below it says the same, and is what can be pressed. */
export function DayChart({ days, kept, texts, now }: Props): VNode {
  const span = lastDays(Math.min(kept, MOST_DAYS), now);
  const byDay = new Map(days.map(({ day, count }) => [day, count]));
  const counts = span.map((day) => byDay.get(day) ?? 0);
  const most = Math.max(1, ...counts);
  const [first = '', last = ''] = [span[0], span.at(-1)];
  return (
    <figure class="day-chart">
      <svg
        role="img"
        viewBox={`0 0 ${span.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-label={inWords(counts, span, texts)}
      >
        {counts.map((count, index) => {
          const height = count === 0 ? LEAST : Math.max(3, (count / most) * HEIGHT);
          return (
            <rect
              key={span[index]}
              class={count === 0 ? 'none' : undefined}
              x={index * STEP}
              y={HEIGHT - height}
              width={WIDTH}
              height={height}
            >
              <title>{`${dayTitle(span[index] ?? '', texts)}: ${texts.encounters.total(count)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption class="small muted" aria-hidden="true">
        <span>{dayTitle(first, texts)}</span>
        <span>{dayTitle(last, texts)}</span>
      </figcaption>
    </figure>
  );
}
