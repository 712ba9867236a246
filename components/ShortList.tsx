import type { ComponentChildren, VNode } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Texts } from '../lib/i18n/texts.ts';
import { WholeLists } from './whole-lists.ts';

interface Props<T> {
  items: readonly T[];
  /** How many are shown at first; one more than that is shown too, as a button would take its place. */
  limit: number;
  texts: Texts;
  class?: string;
  keyOf: (item: T) => string;
  children: (item: T) => ComponentChildren;
}

/** A list that shows its first items, and all of them when asked. */
export function ShortList<T>(props: Props<T>): VNode {
  const [whole, setWhole] = useState(false);
  const { items, limit, texts } = props;
  const isLong = !useContext(WholeLists) && items.length > limit + 1;
  const shown = isLong && !whole ? items.slice(0, limit) : items;
  return (
    <ul class={props.class}>
      {shown.map((item) => (
        <li key={props.keyOf(item)}>{props.children(item)}</li>
      ))}
      {isLong && (
        <li key="rest">
          <button type="button" class="link small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? texts.common.showFewer : texts.common.showAll(items.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
