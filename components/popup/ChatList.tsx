import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate, formatTime } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { defang } from '../../lib/intel/links.ts';
import { CopyButton } from '../CopyButton.tsx';
import { KindIcon } from '../Icon.tsx';
import { WatchedSign } from '../WatchTool.tsx';
import type { ChatItem, PageState, PopupActions } from './types.ts';

interface Props {
  chat: NonNullable<PageState['chat']>;
  texts: Texts;
  actions: Pick<PopupActions, 'goToPost' | 'hasWarned' | 'warned' | 'copy'>;
  /** Told whom a press is about, by link key. */
  onChoose?: (id: string) => void;
}

/** The post's own date as precise as the page has it, else when it was met. */
function whenOf({ date, dateIs, seenAt }: ChatItem['last'], { language }: Texts): string {
  const time = date === undefined ? NaN : Date.parse(date);
  if ((dateIs === 'exact' || dateIs === 'minute') && !Number.isNaN(time)) return formatTime(language, time);
  if (dateIs === 'day' && date !== undefined) return formatDate(language, date);
  return date ?? formatTime(language, seenAt);
}

interface EntryProps {
  item: ChatItem;
  texts: Texts;
  onPress: () => void;
}

function Entry({ item, texts, onPress }: EntryProps): VNode {
  const { chat } = texts.telegram;
  return (
    <button type="button" class="found-entry" title={chat.goTo(item.name)} onClick={onPress}>
      <KindIcon kind={item.kind} />
      <span class="found-name">
        <bdi>{item.name}</bdi>
        {item.isWatched === true && <WatchedSign texts={texts} />}{' '}
        <span class="spoken">{texts.common.kinds[item.kind]}</span>
        <span class="small muted"> {chat.last(whenOf(item.last, texts))}</span>
      </span>
      <span class="muted">{chat.posts(item.count)}</span>
    </button>
  );
}

function Warning({ texts, goOn, cancel }: { texts: Texts; goOn: () => void; cancel: () => void }): VNode {
  const { chat } = texts.telegram;
  return (
    <div class="notice small" role="alert">
      <p>{chat.warning}</p>
      <p class="buttons">
        <button type="button" class="button primary" onClick={goOn}>
          {chat.goOn}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {chat.cancel}
        </button>
      </p>
    </div>
  );
}

/** The link of a post that is not in the page: to copy, never to open. */
function NotHere({ item, texts, copy }: { item: ChatItem; texts: Texts; copy: PopupActions['copy'] }): VNode {
  const { chat } = texts.telegram;
  const { permalink } = item.last;
  if (permalink === undefined)
    return (
      <p class="notice small" role="alert">
        {chat.notHereNoLink}
      </p>
    );
  const link = defang(permalink);
  return (
    <div class="notice small" role="alert">
      <p>{chat.notHere}</p>
      <p class="copy-only">
        <code>{link}</code> <CopyButton value={link} label={chat.copyLink} texts={texts} copy={copy} />
      </p>
    </div>
  );
}

type Asked = { item: ChatItem; state: 'warn' | 'not-here' } | undefined;

/** Who is named in the chat that is open; a press leads to the last post that names them. */
export function ChatList({ chat, texts, actions, onChoose }: Props): VNode {
  const [asked, setAsked] = useState<Asked>();
  const words = texts.telegram.chat;
  const title = chat.title === undefined ? words.heading : words.headingOf(chat.title);
  const go = async (item: ChatItem): Promise<void> => {
    setAsked(undefined);
    if (!(await actions.goToPost(item.last))) setAsked({ item, state: 'not-here' });
  };
  const press = async (item: ChatItem): Promise<void> => {
    onChoose?.(item.id);
    if (await actions.hasWarned()) await go(item);
    else setAsked({ item, state: 'warn' });
  };
  const goOn = (item: ChatItem): void => {
    actions.warned();
    void go(item);
  };
  return (
    <section class="block" aria-label={words.heading}>
      <h2>{title}</h2>
      <p class="small muted">{chat.entities.length === 0 ? words.nothing : words.since}</p>
      {asked?.state === 'warn' && (
        <Warning texts={texts} goOn={() => goOn(asked.item)} cancel={() => setAsked(undefined)} />
      )}
      {asked?.state === 'not-here' && <NotHere item={asked.item} texts={texts} copy={actions.copy} />}
      <ul>
        {chat.entities.map((item) => (
          <li key={`${item.id} ${item.kind}`}>
            <Entry item={item} texts={texts} onPress={() => void press(item)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
