import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { splitAtNames, type SampleName } from './split.ts';

/** Names of the starter pack that stand in the sample sentence. */
const NAMES: readonly SampleName[] = [
  { value: 'People’s Cyber Army of Russia', markClass: 'actor' },
  { value: '#FreeDurov', markClass: 'campaign' },
  { value: 'UserSec', markClass: 'actor' },
  { value: 'CyberDragon', markClass: 'actor' },
  { value: 'RipperSec', markClass: 'actor' },
  { value: 'CGPLLNET', markClass: 'actor' },
];

interface Props {
  texts: Texts;
  onName: (name: string) => void;
}

/** A sentence whose names look like marks on a page; pointing at one asks for its card. */
export const Sample = ({ texts, onName }: Props): VNode => (
  <p class="sample">
    {splitAtNames(texts.welcome.sample, NAMES).map((piece, index) =>
      piece.markClass === undefined ? (
        piece.text
      ) : (
        <button
          type="button"
          key={index}
          class={`mark class-${piece.markClass}`}
          onPointerEnter={() => onName(piece.text)}
          onFocus={() => onName(piece.text)}
          onClick={() => onName(piece.text)}
        >
          {piece.text}
        </button>
      ),
    )}
  </p>
);
