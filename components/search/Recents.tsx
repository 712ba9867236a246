import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';

interface Props {
  queries: readonly string[];
  texts: Texts;
  onAgain: (query: string) => void;
  /** Without a query: all of them. */
  onRemove: (query?: string) => void;
}

/** What was searched for last, each to be searched again or removed. */
export function Recents({ queries, texts: { search }, onAgain, onRemove }: Props): VNode | null {
  if (queries.length === 0) return null;
  return (
    <div class="recents" role="group" aria-label={search.recent}>
      <p class="small muted recents-head">
        <span>{search.recent}</span>
        <button type="button" class="link small" onClick={() => onRemove()}>
          {search.clearRecent}
        </button>
      </p>
      <ul>
        {queries.map((query) => (
          <li key={query}>
            <button
              type="button"
              class="recent"
              aria-label={search.again(query)}
              onClick={() => onAgain(query)}
            >
              <bdi>{query}</bdi>
            </button>
            <button
              type="button"
              class="tool"
              aria-label={search.removeRecent(query)}
              title={search.removeRecent(query)}
              onClick={() => onRemove(query)}
            >
              <SignIcon sign="close" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
