import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';

export type Where = keyof Texts['feedForm']['places'];

interface Props {
  texts: Texts;
  onChoose: (where: Where) => void;
  onCancel: () => void;
}

const PLACES: readonly Where[] = ['preset', 'url', 'taxii', 'misp', 'opencti', 'file'];

/** The first question: where the intel is. */
export function Places({ texts, onChoose, onCancel }: Props): VNode {
  const { feedForm } = texts;
  return (
    <>
      <p>{feedForm.where}</p>
      <ul class="places">
        {PLACES.map((place) => (
          <li key={place}>
            <button type="button" class="place" onClick={() => onChoose(place)}>
              <span class="strong">{feedForm.places[place].name}</span>
              <span class="small muted">{feedForm.places[place].note}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={onCancel}>
          {feedForm.cancel}
        </button>
      </div>
    </>
  );
}
