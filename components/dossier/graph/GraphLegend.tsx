import type { VNode } from 'preact';
import type { LineLook } from '../../../lib/intel/dossier-graph.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';

interface Props {
  /** Those that are drawn. */
  looks: readonly LineLook[];
  texts: Texts;
}

/** What the lines mean: claims are drawn as claims. */
export const GraphLegend = ({ looks, texts: { dossier } }: Props): VNode => (
  <ul class="legend small" aria-label={dossier.legend}>
    {looks.map((look) => (
      <li key={look}>
        <svg class="picture sample" viewBox="0 0 36 10" aria-hidden="true">
          <path class={`line ${look}`} d="M1 5H35" />
        </svg>
        {dossier.looks[look]}
      </li>
    ))}
  </ul>
);
