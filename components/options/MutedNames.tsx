import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Mute } from '../../lib/intel/mute.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { hasText } from '../has-text.ts';
import { ShortList } from '../ShortList.tsx';
import { MuteItem, type ListedMute, type MuteActions } from './MuteItem.tsx';

/** More than this at once are shown when asked for. */
const LIMIT = 20;

interface Props {
  /** Absent while they are being asked for. */
  items: readonly ListedMute[] | undefined;
  /** They can't be read: that is told below. */
  isUnread?: boolean;
  texts: Texts;
  actions: MuteActions;
  /** Epoch milliseconds. */
  now: number;
  /** There is a ceiling for what is shown: they may not be all. */
  isCut: boolean;
  /** Below the list. */
  children: ComponentChildren;
}

const isLike = ({ name, exactly = '', host = '' }: Mute, query: string): boolean =>
  [name, exactly, host].some((each) => hasText(each, query));

const keyOf = ({ mute }: ListedMute): string => mute.id.toString();

function List({
  items,
  isCut,
  texts,
  actions,
  now,
}: Omit<Props, 'children'> & { items: readonly ListedMute[] }) {
  const [query, setQuery] = useState('');
  const { mute } = texts;
  if (items.length === 0) return isCut ? null : <p>{mute.none}</p>;
  const found = items.filter((item) => isLike(item.mute, query));
  return (
    <>
      <div class="field" role="search">
        <input
          type="search"
          class="text"
          value={query}
          placeholder={mute.search}
          aria-label={mute.search}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <span class="small muted" role="status">
          {mute.shown(found.filter(({ isRemoved }) => !isRemoved).length)}
        </span>
      </div>
      {found.length === 0 && <p class="muted">{mute.noneFound(query.trim())}</p>}
      <ShortList class="rows" items={found} limit={LIMIT} texts={texts} keyOf={keyOf}>
        {(item) => <MuteItem item={item} texts={texts} actions={actions} now={now} />}
      </ShortList>
    </>
  );
}

/** All that is muted, to be searched and taken back. */
export function MutedNames(props: Props): VNode {
  const { items, isUnread = false, isCut, texts } = props;
  return (
    <section class="block" aria-labelledby="mutes-title">
      <h2 id="mutes-title">{texts.mute.list}</h2>
      <p class="muted">{texts.mute.listNote}</p>
      {isCut && <p class="notice">{texts.showing.mutesHidden}</p>}
      {items && <List {...props} items={items} />}
      {!items && !isUnread && <p class="muted">{texts.common.loading}</p>}
      {props.children}
    </section>
  );
}
