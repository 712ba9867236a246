import type { VNode } from 'preact';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { AllowedChat } from '../../lib/intel/encounter.ts';

interface Props {
  chats: readonly AllowedChat[];
  texts: Texts;
  onForget: (chat: AllowedChat) => void;
}

/** Private chats that the user lets Byname remember. Nothing where there are none. */
export function AllowedChats({ chats, texts: { encounters }, onForget }: Props): VNode | null {
  if (chats.length === 0) return null;
  return (
    <section class="block" aria-labelledby="allowed-chats">
      <h2 id="allowed-chats">{encounters.chats}</h2>
      <p class="small muted">{encounters.chatsNote}</p>
      <ul class="allowed-chats">
        {chats.map((chat) => (
          <li key={chat.key}>
            <bdi>{chat.title}</bdi>
            <button type="button" class="button" onClick={() => onForget(chat)}>
              {encounters.forgetChat}
              <span class="spoken">: {chat.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
