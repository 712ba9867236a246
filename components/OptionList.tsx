import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props<T> {
  items: readonly T[];
  /** Which one Enter takes. */
  active: number;
  id: string;
  label: string;
  keyOf: (item: T) => string | number;
  lineOf: (item: T) => VNode;
  onPick: (item: T) => void;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** What a combobox has found. Hidden, not gone, while it is empty: the field says which list is its own. */
export function OptionList<T>({ items, active, id, label, keyOf, lineOf, onPick }: Props<T>): VNode {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul role="listbox" class="hits" id={id} aria-label={label} hidden={items.length === 0} ref={list}>
      {items.map((item, index) => (
        <li
          role="option"
          key={keyOf(item)}
          id={optionId(id, index)}
          aria-selected={index === active}
          onClick={() => onPick(item)}
        >
          {lineOf(item)}
        </li>
      ))}
    </ul>
  );
}
