// Private chats whose encounters the user lets Byname remember. In the store, not in the settings: which chats a person is in is no
// page's business.
import type { AllowedChat, Encounter } from '../intel/encounter.ts';
import { forgetEncounters } from './encounters.ts';
import type { Store } from './schema.ts';

/** The oldest go. */
const MOST = 500;

export async function allowedChats(store: Store): Promise<AllowedChat[]> {
  const row = await store.meta.get('allowed-chats');
  return row?.key === 'allowed-chats' ? row.value : [];
}

const change = (store: Store, to: (chats: readonly AllowedChat[]) => AllowedChat[]): Promise<void> =>
  store.transaction('rw', store.meta, async () => {
    await store.meta.put({ key: 'allowed-chats', value: to(await allowedChats(store)) });
  });

export const allowChat = (store: Store, chat: AllowedChat): Promise<void> =>
  change(store, (chats) => [chat, ...chats.filter(({ key }) => key !== chat.key)].slice(0, MOST));

export const disallowChat = (store: Store, key: string): Promise<void> =>
  change(store, (chats) => chats.filter((chat) => chat.key !== key));

/** And all that was met there, also what is on its way into the store while nothing of the chat is in it yet. Gives that back. */
export async function forgetChat(store: Store, key: string): Promise<Encounter[]> {
  await disallowChat(store, key);
  return forgetEncounters(store, { channel: key });
}
