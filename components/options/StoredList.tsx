import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';

type Counted = keyof Texts['settings']['counts'];

export type Counts = Readonly<Record<Counted, number>>;

const ORDER: readonly Counted[] = [
  'feeds',
  'entities',
  'assertions',
  'ownNames',
  'mutes',
  'bonds',
  'watched',
  'notes',
  'logins',
  'encounters',
  'searches',
];

/** How much there is of each thing that the database holds. */
export const StoredList = ({ counts, texts }: { counts: Counts; texts: Texts }): VNode => (
  <ul class="stored">
    {ORDER.map((each) => (
      <li key={each}>{texts.settings.counts[each](counts[each])}</li>
    ))}
  </ul>
);
