import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ChatEntry, type InsteadOfPost } from './ChatEntry.tsx';
import type { ChatEntity } from '../../lib/intel/found.ts';
import type { PageState, PopupActions } from './types.ts';

interface Props {
  chat: NonNullable<PageState['chat']>;
  texts: Texts;
  actions: Pick<PopupActions, 'goToPost' | 'hasWarned' | 'warned' | 'copy'>;
  /** Told whom a press is about, by link key. */
  onChoose?: (id: string) => void;
}

const keyOf = ({ id, kind }: ChatEntity): string => `${id} ${kind}`;

/** Names that stand in the list more than once, as those of a hashtag and of a campaign do. */
const sharedNames = (items: readonly ChatEntity[]): Set<string> =>
  new Set(
    [...Map.groupBy(items, ({ name }) => name)].flatMap(([name, { length }]) => (length > 1 ? [name] : [])),
  );

/** Who is named in the chat that is open; a press leads to the last post that names them. */
export function ChatList({ chat, texts, actions, onChoose }: Props): VNode {
  const [asked, setAsked] = useState<{ key: string; instead: InsteadOfPost }>();
  const words = texts.telegram.chat;
  const title = chat.title === undefined ? words.heading : words.headingOf(chat.title);
  const shared = sharedNames(chat.entities);
  const go = async (item: ChatEntity): Promise<void> => {
    setAsked(undefined);
    if (!(await actions.goToPost(item))) setAsked({ key: keyOf(item), instead: 'not-here' });
  };
  const press = async (item: ChatEntity): Promise<void> => {
    onChoose?.(item.id);
    if (await actions.hasWarned()) await go(item);
    else setAsked({ key: keyOf(item), instead: 'warning' });
  };
  const goOn = (item: ChatEntity): void => {
    actions.warned();
    void go(item);
  };
  return (
    <section class="block" aria-label={words.heading}>
      {/* Anybody may call a chat anything, at any length and in any direction. */}
      <h2 class="chat-title" title={chat.title}>
        <bdi>{title}</bdi>
      </h2>
      <p class="small muted">{chat.entities.length === 0 ? words.nothing : words.since}</p>
      <ul>
        {chat.entities.map((item) => (
          <li key={keyOf(item)}>
            <ChatEntry
              item={item}
              isNameShared={shared.has(item.name)}
              instead={asked?.key === keyOf(item) ? asked.instead : undefined}
              texts={texts}
              copy={actions.copy}
              onPress={() => void press(item)}
              onGoOn={() => goOn(item)}
              onCancel={() => setAsked(undefined)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
