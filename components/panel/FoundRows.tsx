import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FoundGroup, MentionPlace } from '../../lib/intel/found.ts';
import { isNew, type Met } from '../../lib/intel/found-filter.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { FoundRow } from './FoundRow.tsx';
import { rowByKey, rowsInView, scrollToRow } from './rows.ts';

interface Props {
  groups: readonly FoundGroup[];
  /** Link key. */
  chosen: string;
  /** By link key. */
  places: ReadonlyMap<string, MentionPlace>;
  met: Met;
  /** Where to begin, in CSS pixels. */
  scroll: number;
  texts: Texts;
  onChoose: (id: string) => void;
  onScroll: (scroll: number) => void;
  /** Which things are in sight. */
  onShown: (ids: readonly string[]) => void;
  /** Enter, or a double click. */
  onGo: (group: FoundGroup) => void;
}

/** CSS pixels, as in panel.css. */
const ROW = 48;
/** Where the browser lays nothing out. */
const SOME_HEIGHT = 480;

/** The height of the list, and where it is scrolled to. */
function useView(start: number) {
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ scroll: start, height: SOME_HEIGHT });
  const look = (): void => {
    const { scrollTop, clientHeight } = list.current ?? { scrollTop: 0, clientHeight: 0 };
    setView({ scroll: scrollTop, height: clientHeight || SOME_HEIGHT });
  };
  useLayoutEffect(() => {
    if (!list.current) return undefined;
    list.current.scrollTop = start;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  return { list, view, look };
}

/**
 * All things that were found, of which only those in sight are made. A list box: the focus stays on it, arrows, Home and End choose,
 * Enter leads to the page. Give it a new `key` for another tab.
 */
export function FoundRows(props: Props): VNode {
  const { groups, chosen, places, met, texts, onChoose, onScroll, onShown, onGo } = props;
  const { list, view, look } = useView(props.scroll);
  const id = useId();
  const { first, end } = rowsInView(view.scroll, view.height, ROW, groups.length);
  const shown = groups.slice(first, end);
  const ids = shown.map((group) => group.id).join('\n');
  useEffect(() => onShown(ids === '' ? [] : ids.split('\n')), [ids]);
  const at = groups.findIndex((group) => group.id === chosen);

  const choose = (index: number): void => {
    const group = groups[index];
    if (group === undefined) return;
    if (list.current) list.current.scrollTop = scrollToRow(index, view.scroll, view.height, ROW);
    onChoose(group.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const group = groups[at];
    const row = rowByKey(event.key, at, groups.length);
    if (event.key === 'Enter' && group) onGo(group);
    else if (row === undefined) return;
    else choose(row);
    event.preventDefault();
  };
  const scrolled = (): void => {
    look();
    onScroll(list.current?.scrollTop ?? 0);
  };
  return (
    <div
      class="found-rows"
      role="listbox"
      tabIndex={0}
      aria-label={texts.popup.found}
      aria-activedescendant={at >= first && at < end ? `${id}-${at}` : undefined}
      title={texts.panel.listKeys}
      ref={list}
      onScroll={scrolled}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: `${groups.length * ROW}px` }}>
        {shown.map((group, index) => (
          <div
            class="found-row"
            role="option"
            key={`${group.id} ${group.kind}`}
            id={`${id}-${first + index}`}
            aria-selected={group.id === chosen}
            aria-setsize={groups.length}
            aria-posinset={first + index + 1}
            style={{ top: `${(first + index) * ROW}px` }}
            onClick={() => choose(first + index)}
            onDblClick={() => onGo(group)}
          >
            <FoundRow group={group} place={places.get(group.id)} isNew={isNew(group, met)} texts={texts} />
          </div>
        ))}
      </div>
    </div>
  );
}
