import type { VNode } from 'preact';
import type { Beside } from '../../lib/intel/found.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { KindIcon } from '../Icon.tsx';
import { ShortList } from '../ShortList.tsx';

interface Props {
  beside: readonly Beside[];
  texts: Texts;
  onChoose: (id: string) => void;
}

/** Who is named along with it. That two names stand together is a fact of this page, and no relation. */
export function BesideList({ beside, texts, onChoose }: Props): VNode | null {
  const { panel } = texts;
  if (beside.length === 0) return null;
  return (
    <section class="section" aria-label={panel.beside}>
      <h3>{panel.beside}</h3>
      <p class="muted small">{panel.besideNote}</p>
      <ShortList class="chips" items={beside} limit={8} texts={texts} keyOf={({ id }) => id}>
        {({ id, name, kind, count }) => (
          <button type="button" class="chip choose" onClick={() => onChoose(id)}>
            <KindIcon kind={kind} /> <bdi>{name}</bdi>{' '}
            <span class="muted" aria-hidden="true">
              {texts.popup.times(count)}
            </span>
            <span class="spoken">{panel.besideSpoken(count)}</span>
          </button>
        )}
      </ShortList>
    </section>
  );
}
