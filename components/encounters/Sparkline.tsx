import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import { lastDays } from '../../lib/intel/encounter.ts';

interface Props {
  /** How many on each day; the last is today. */
  days: readonly number[];
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
}

const BAR = 4;
const GAP = 1;
const HEIGHT = 18;
/** A day without encounters is a day still. */
const LEAST = 1;

/** What the picture shows, in words. */
function inWords(days: readonly number[], now: number, { encounters, language }: Texts): string {
  const most = Math.max(...days);
  const day = lastDays(days.length, now)[days.lastIndexOf(most)];
  const said = encounters.spark(
    days.length,
    days.reduce((sum, count) => sum + count, 0),
  );
  return most === 0 || day === undefined
    ? said
    : said + encounters.sparkMost(most, formatDate(language, day));
}

/** One bar for each day, as high as that day among the others. */
export function Sparkline({ days, texts, now }: Props): VNode {
  const most = Math.max(1, ...days);
  const width = days.length * (BAR + GAP) - GAP;
  const words = inWords(days, now, texts);
  return (
    <svg
      class="sparkline"
      role="img"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      aria-label={words}
    >
      <title>{words}</title>
      {days.map((count, index) => {
        const height = count === 0 ? LEAST : Math.max(3, (count / most) * HEIGHT);
        return (
          <rect
            key={index}
            class={count === 0 ? 'none' : undefined}
            x={index * (BAR + GAP)}
            y={HEIGHT - height}
            width={BAR}
            height={height}
          />
        );
      })}
    </svg>
  );
}
