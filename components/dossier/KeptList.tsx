import type { ComponentChildren, VNode } from 'preact';
import type { EntityRef } from '../../lib/intel/entity-ref.ts';
import type { Kept } from '../../lib/intel/kept.ts';
import { formatAge } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { KindIcon, SignIcon } from '../Icon.tsx';
import { useFocusPlace } from '../use-focus-place.ts';
import { EntityLine } from '../own/EntityLine.tsx';

export type KeptItem = Kept & { ref?: EntityRef };

interface Props<T extends KeptItem> {
  titleId: string;
  title: string;
  note?: string;
  /** What is said where there is nothing. */
  none: string;
  /** A ceiling hides some: that there is nothing can't be said. */
  isCut: boolean;
  items: readonly T[];
  /** Taken off just now, with the way back. */
  removed: { said: string; undo: () => void } | undefined;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
  addressOf: (id: string) => string;
  onRemove: (item: T) => void;
  more?: (item: T) => ComponentChildren;
}

function Line({ item, texts }: { item: KeptItem; texts: Texts }): VNode {
  if (item.ref) return <EntityLine entity={item.ref} hit={item.name} texts={texts} />;
  return (
    <span class="entity-line">
      <span>
        <KindIcon kind={item.kind} /> <bdi class="strong">{item.name}</bdi>
      </span>
      <span class="small muted">{texts.dossier.gone}</span>
    </span>
  );
}

/** Entities that the user keeps something of. */
export function KeptList<T extends KeptItem>(props: Props<T>): VNode {
  const { titleId, title, note, none, isCut, items, removed, texts, now, addressOf, onRemove, more } = props;
  const { place, acting } = useFocusPlace<HTMLHeadingElement>();
  return (
    <section class="block" aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1} ref={place}>
        {title}
      </h2>
      {note !== undefined && <p class="small muted">{note}</p>}
      <div role="status" class="removed">
        {removed && (
          <p>
            {removed.said}{' '}
            <button type="button" class="button" onClick={acting(removed.undo)}>
              <SignIcon sign="undo" /> {texts.common.undo}
            </button>
          </p>
        )}
      </div>
      {items.length === 0 && <p class="muted">{isCut ? texts.dossier.noneShown : none}</p>}
      <ul class="kept">
        {items.map((item) => (
          <li key={item.id}>
            <div class="kept-line">
              <a href={addressOf(item.id)}>
                <Line item={item} texts={texts} />
              </a>
              <span class="small muted">{formatAge(texts.language, item.at, now)}</span>
              <button type="button" class="button" onClick={acting(() => onRemove(item))}>
                {texts.common.remove}
                <span class="spoken">: {item.name}</span>
              </button>
            </div>
            {more?.(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}
