import type { VNode } from 'preact';
import type { FoundPlaces, MentionPlace } from '../../lib/intel/found.ts';
import type { MarkClass } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  /** Absent while they are asked for. */
  found: FoundPlaces | undefined;
  markClass: MarkClass;
  texts: Texts;
  onGo: (place: MentionPlace) => void;
  /** Shows those that were left out. */
  onAll: () => void;
}

/** As many as are asked for at first. */
export const FEW = 10;

/** Each mention in its sentence; a press leads to it. */
export function Sentences({ found, markClass, texts, onGo, onAll }: Props): VNode {
  const { panel } = texts;
  const places = found?.places ?? [];
  const hasMore = found !== undefined && places.length >= FEW && found.count > places.length;
  return (
    <section class="section" aria-label={panel.mentions}>
      <h3>
        {panel.mentions} {found && <span class="muted">{texts.popup.times(found.count)}</span>}
      </h3>
      {places.length === 0 && (
        <p class="muted small" role="status">
          {panel.readingTexts}
        </p>
      )}
      <ul class="sentences">
        {places.map((place) => (
          <li key={`${place.frameId} ${place.at}`}>
            <button type="button" class="sentence" title={panel.goToPlace} onClick={() => onGo(place)}>
              <bdi>
                {place.before}
                <mark class={`mark class-${markClass}`}>{place.text}</mark>
                {place.after}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
      {hasMore && places.length <= FEW && (
        <button type="button" class="link small" onClick={onAll}>
          {texts.common.showAll(found.count)}
        </button>
      )}
      {hasMore && places.length > FEW && (
        <p class="muted small">{panel.firstOf(places.length, found.count)}</p>
      )}
    </section>
  );
}
