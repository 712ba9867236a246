import type { VNode } from 'preact';
import { formatDate, formatNumber } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { dayOf, type EncounterSummary } from '../../lib/intel/encounter.ts';
import { metWords } from './MetLine.tsx';
import { Sparkline } from './Sparkline.tsx';
import { placeTitle } from './titles.ts';

interface Props {
  met: EncounterSummary;
  /** Where all that is remembered is shown. */
  metPage: string;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
}

/** How often the user has met an entity, and where. On the screen alone: a print is for others. */
export function MetSection({ met, metPage, texts, now }: Props): VNode {
  const { encounters, language } = texts;
  return (
    <section class="block no-print" aria-labelledby="your-encounters">
      <h2 id="your-encounters">{encounters.yours}</h2>
      <p class="met-line">
        <span>{metWords(met, texts)}</span>
        <Sparkline days={met.days} texts={texts} now={now} />
      </p>
      <ul class="met-places">
        {met.places.map((place) => (
          <li key={`${place.host} ${place.channel ?? ''}`}>
            <bdi>{placeTitle(place, texts)}</bdi>{' '}
            <span class="small muted">
              {formatNumber(language, place.count)} × ·{' '}
              {encounters.lastOn(formatDate(language, dayOf(place.lastAt)))}
            </span>
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={metPage}>{encounters.title}</a>
      </p>
    </section>
  );
}
