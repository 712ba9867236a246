import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SyncChange } from '../../lib/intel/sync.ts';
import { formatAge, formatTime } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { changeWords } from './words.ts';

interface Props {
  last: SyncChange | undefined;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
  /** The last ten, the newest first; asked for when the list is opened. */
  changes: () => Promise<readonly SyncChange[]>;
}

function List({ last, texts, changes }: Omit<Props, 'now'>): VNode {
  const [list, setList] = useState<readonly SyncChange[]>(last ? [last] : []);
  useEffect(() => {
    let isGone = false;
    void changes().then((all) => {
      if (!isGone) setList(all);
    });
    return () => {
      isGone = true;
    };
  }, [last?.at]);
  if (list.length === 0) return <p>{texts.feeds.noChanges}</p>;
  return (
    <ul>
      {list.map((change) => (
        <li key={change.at}>
          {formatTime(texts.language, change.at)}: {changeWords(change, texts)}
        </li>
      ))}
    </ul>
  );
}

/** What the last sync has changed, and the ones before it. */
export function Changes(props: Props): VNode {
  const { last, texts, now } = props;
  const { feeds, language } = texts;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {last && (
        <p class="small last-change">
          {feeds.lastChange(formatAge(language, last.at, now))} {changeWords(last, texts)}
        </p>
      )}
      <details class="small fold" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{feeds.changes}</summary>
        {isOpen && <List {...props} />}
      </details>
    </>
  );
}
