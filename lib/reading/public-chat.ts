// Whether a chat is provably open to everybody, as far as its page tells.
import { isChannel, type ChatRef } from '../intel/post.ts';
import type { SiteName } from '../messages/page.ts';

/**
 * A preview shows nothing but what is public. In the clients a channel or group that has a handle is; people and bots have one too, and
 * are no channels. Whatever has no handle that we know may be private.
 */
export const isPublicChat = ({ id, username }: ChatRef, site: SiteName): boolean =>
  username !== undefined && (site === 'telegram-preview' || (id !== undefined && isChannel(id)));

/** What a person knows it by. */
export const chatTitle = ({ username, title, key }: ChatRef): string =>
  username === undefined ? (title ?? key) : `@${username}`;
