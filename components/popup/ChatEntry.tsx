import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { formatDate, formatTime } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { defang } from '../../lib/intel/links.ts';
import { CopyButton } from '../CopyButton.tsx';
import { KindIcon } from '../Icon.tsx';
import { WatchedSign } from '../WatchTool.tsx';
import type { ChatEntity } from '../../lib/intel/found.ts';
import type { PopupActions } from './types.ts';

/** The post's own date as precise as the page has it, else when it was met. */
function whenOf({ date, dateIs, seenAt }: ChatEntity['last'], { language }: Texts): string {
  const time = date === undefined ? NaN : Date.parse(date);
  if ((dateIs === 'exact' || dateIs === 'minute') && !Number.isNaN(time)) return formatTime(language, time);
  if (dateIs === 'day' && date !== undefined) return formatDate(language, date);
  return date ?? formatTime(language, seenAt);
}

const countsOf = ({ count, answers }: ChatEntity, { posts, replies }: Texts['telegram']['chat']): string =>
  [count > 0 ? posts(count) : '', answers > 0 ? replies(answers) : ''].filter(Boolean).join(' · ');

/** What a press has come to instead of the post. */
export type InsteadOfPost = 'warning' | 'not-here';

interface Props {
  item: ChatEntity;
  /** Others of the list have the same name: the kind tells them apart. */
  isNameShared: boolean;
  instead: InsteadOfPost | undefined;
  texts: Texts;
  copy: PopupActions['copy'];
  onPress: () => void;
  onGoOn: () => void;
  onCancel: () => void;
}

/** At the end of a long list it would open below the edge. */
const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

function Warning({ texts, onGoOn, onCancel }: Pick<Props, 'texts' | 'onGoOn' | 'onCancel'>): VNode {
  const { chat } = texts.telegram;
  return (
    <div class="notice small" role="alert" ref={intoView}>
      <p>{chat.warning}</p>
      <p class="buttons">
        <button type="button" class="button primary" onClick={onGoOn}>
          {chat.goOn}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {chat.cancel}
        </button>
      </p>
    </div>
  );
}

/** The link of a post that is not in the page: to copy, never to open. */
function NotHere({ item, texts, copy }: Pick<Props, 'item' | 'texts' | 'copy'>): VNode {
  const { chat } = texts.telegram;
  const { permalink } = item.last;
  const link = permalink === undefined ? undefined : defang(permalink);
  return (
    <div class="notice small" role="alert" ref={intoView}>
      <p>{link === undefined ? chat.notHereNoLink : chat.notHere}</p>
      {link !== undefined && (
        <p class="copy-only">
          <code>{link}</code> <CopyButton value={link} label={chat.copyLink} texts={texts} copy={copy} />
        </p>
      )}
    </div>
  );
}

/** One that is named in a chat, and right under it, where the eye and the next Tab are, what a press has come to. */
export function ChatEntry(props: Props): VNode {
  const { item, instead, texts, copy } = props;
  const { chat } = texts.telegram;
  const entry = useRef<HTMLButtonElement>(null);
  /** The button that is pressed goes: the focus must not go with it. */
  const backTo = (what: () => void) => (): void => {
    entry.current?.focus();
    what();
  };
  return (
    <>
      <button
        type="button"
        class="found-entry"
        title={chat.goTo(item.name)}
        onClick={props.onPress}
        ref={entry}
      >
        <KindIcon kind={item.kind} />
        <span class="found-name">
          <bdi>{item.name}</bdi>
          {item.isWatched === true && <WatchedSign texts={texts} />}{' '}
          <span class={props.isNameShared ? 'small' : 'spoken'}>{texts.common.kinds[item.kind]}</span>{' '}
          <span class="small muted found-when">{chat.last(whenOf(item.last, texts))}</span>
        </span>
        <span class="muted found-count">{countsOf(item, chat)}</span>
      </button>
      {instead === 'warning' && (
        <Warning texts={texts} onGoOn={backTo(props.onGoOn)} onCancel={backTo(props.onCancel)} />
      )}
      {instead === 'not-here' && <NotHere item={item} texts={texts} copy={copy} />}
    </>
  );
}
