import type { RefObject, VNode } from 'preact';
import type { TimeItem } from '../../../lib/intel/dossier-timeline.ts';
import { formatDate, formatNumber } from '../../../lib/i18n/format.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import { LEFT, ROW_HEIGHT, WIDTH, type PlacedItem, type PlacedLane, type TimePicture } from './scale.ts';
import { dateWords, factWords, whoSays } from './words.ts';

interface Props {
  svg: RefObject<SVGSVGElement>;
  picture: TimePicture;
  label: string;
  texts: Texts;
}

const AXIS = 26;
const BAR = 10;

const lookOf = (item: TimeItem): string =>
  item.fact === 'relation' ? item.relation.assertion.status : 'plain';

function Item({ placed, lane, texts }: { placed: PlacedItem; lane: PlacedLane; texts: Texts }): VNode {
  const { item, x, width, row, words, isBefore } = placed;
  const y = AXIS + (lane.row + row) * ROW_HEIGHT;
  return (
    <g class="time-item">
      <title>{`${dateWords(item, texts)}: ${factWords(item, texts)} (${whoSays(item, texts)})`}</title>
      <rect
        class={`bar ${lookOf(item)}`}
        x={x}
        y={y + (ROW_HEIGHT - BAR) / 2}
        width={width}
        height={BAR}
        rx={BAR / 2}
      />
      {words !== '' && (
        <text
          class="time-words"
          x={isBefore ? x - 5 : x + width + 5}
          y={y + ROW_HEIGHT / 2}
          dy="0.35em"
          text-anchor={isBefore ? 'end' : 'start'}
        >
          {words}
        </text>
      )}
    </g>
  );
}

function Lane({ lane, texts }: { lane: PlacedLane; texts: Texts }): VNode {
  const y = AXIS + lane.row * ROW_HEIGHT;
  const left = lane.left === 0 ? '' : ` +${formatNumber(texts.language, lane.left)}`;
  return (
    <g>
      <path class="lane-line" d={`M0 ${y}H${WIDTH}`} />
      <text class="lane-name" x={4} y={y + ROW_HEIGHT / 2} dy="0.35em">
        {texts.dossier.lanes[lane.lane]}
        {left}
      </text>
      {lane.items.map((placed) => (
        <Item key={placed.item.key} placed={placed} lane={lane} texts={texts} />
      ))}
    </g>
  );
}

/** Bars in lanes, from left to right in time. What it says stands in the list too. */
export function TimelinePicture({ svg, picture, label, texts }: Props): VNode {
  const { lanes, ticks, rows } = picture;
  const height = AXIS + rows * ROW_HEIGHT + 6;
  const whole = `0 0 ${WIDTH} ${height}`;
  return (
    <svg ref={svg} class="picture timeline" viewBox={whole} data-whole={whole} role="img" aria-label={label}>
      {ticks.map(({ x, date }) => (
        <g key={date}>
          <path class="tick" d={`M${x.toFixed(1)} ${AXIS - 6}V${height}`} />
          <text class="tick-words" x={Math.max(LEFT, x) + 3} y={14}>
            {formatDate(texts.language, date)}
          </text>
        </g>
      ))}
      {lanes.map((lane) => (
        <Lane key={lane.lane} lane={lane} texts={texts} />
      ))}
    </svg>
  );
}
