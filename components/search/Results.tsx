import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SearchResult } from '../../lib/intel/search.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ResultLine } from './ResultLine.tsx';

interface Props {
  results: readonly SearchResult[];
  /** Which one Enter takes. */
  active: number;
  id: string;
  texts: Texts;
  onPick: (result: SearchResult) => void;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** Hidden, not gone, while it is empty: the field says which list is its own. */
export function Results({ results, active, id, texts, onPick }: Props): VNode {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      role="listbox"
      class="hits"
      id={id}
      aria-label={texts.search.title}
      hidden={results.length === 0}
      ref={list}
    >
      {results.map((result, index) => (
        <li
          role="option"
          key={result.pk}
          id={optionId(id, index)}
          aria-selected={index === active}
          onClick={() => onPick(result)}
        >
          <ResultLine result={result} texts={texts} />
        </li>
      ))}
    </ul>
  );
}
