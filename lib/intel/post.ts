// Which post of which chat a mention stands in, as the page says it. Everything but a chat's key may be unknown, and nothing of it
// is proven: a title can be anybody's, and a page can say what it likes.

/** A channel, group, bot or person, as far as it is known. */
export interface PeerRef {
  /** Canonical: people positive, basic groups "-<id>", channels and supergroups "-100<id>". */
  id?: string;
  /** Without "@", as it was written. */
  username?: string;
  title?: string;
}

/** Where a forwarded post comes from; the number of the post is that of its first chat. */
export interface OriginRef extends PeerRef {
  messageId?: number;
}

export interface TopicRef {
  id?: number;
  title?: string;
}

export interface ChatRef extends PeerRef {
  /** The same for the same chat in every client, where the client knows its id. */
  key: string;
  platform: 'telegram';
  topic?: TopicRef;
}

/**
 * How much of a date the page tells: `exact` an ISO time in UTC; `minute` the same without seconds; `day` "2024-08-25" and
 * `time-of-day` "18:05", both as the reader's clock has them.
 */
export type DateIs = 'exact' | 'minute' | 'day' | 'time-of-day';

/** One post. Author, origin, and whoever it answers or quotes are different people: they are never mixed. */
export interface PostRef {
  chat: ChatRef;
  messageId?: number;
  sender?: PeerRef;
  forwardedFrom?: OriginRef;
  repliedTo?: PeerRef;
  quoted?: PeerRef;
  date?: string;
  dateIs?: DateIs;
  /** Its author has changed it since then; when, and what, is not known. */
  edited?: true;
  /** As shown: "12.5K". */
  views?: string;
  /** https://t.me/name/5 or https://t.me/c/1234567890/5; private chats and basic groups have none. */
  permalink?: string;
}

const CHANNEL = '-100';
/** Web K numbers the messages of channels from here on. */
const K_OFFSET = 2 ** 32;

const ID = /^-?[1-9]\d{0,15}$/;
const USERNAME = /^[a-z]\w{2,31}$/i;

export const isChannel = (id: string): boolean => id.startsWith(CHANNEL) && id.length > 11;

/** Web A's ids, and those of bots, are the canonical ones. Undefined for what is no id. */
export const idFromA = (id: string): string | undefined => (ID.test(id) ? id : undefined);

/** In Web K channels and basic groups look alike; only groups have messages that are numbered from 1. */
export function idFromK(id: string, inBasicGroup = false): string | undefined {
  if (!ID.test(id)) return undefined;
  return id.startsWith('-') && !inBasicGroup ? CHANNEL + id.slice(1) : id;
}

/** The number that the server knows: undefined while a message is being sent, and for the page's own lines. */
export function messageNumber(mid: string | number): number | undefined {
  const number = Number(mid) % K_OFFSET;
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** Whether a number is one that Web K gives to messages of channels and supergroups alone. */
export const isChannelMessage = (mid: string | number): boolean => Number(mid) >= K_OFFSET;

/** Undefined for what can't be one. */
export function usernameOf(text: string): string | undefined {
  const name = text.replace(/^@/, '');
  return USERNAME.test(name) ? name : undefined;
}

/** By id where it is known, else by username, else by title (which is a likeness, no identity). */
export function keyOf({ id, username, title }: PeerRef): string | undefined {
  if (id !== undefined) return `telegram:${id}`;
  if (username !== undefined) return `telegram:@${username.toLowerCase()}`;
  return title === undefined ? undefined : `telegram:"${title}"`;
}

/** Undefined where the page says nothing of a chat. */
export function chatRef(peer: PeerRef, topic?: TopicRef): ChatRef | undefined {
  const key = keyOf(peer);
  return key === undefined
    ? undefined
    : { ...peer, key, platform: 'telegram', ...(topic === undefined ? {} : { topic }) };
}

/** By username where there is one: that link also opens for people who are not in the chat. A talk with a person has none, whatever their name. */
export function permalinkOf({ id, username, topic }: ChatRef, messageId: number): string | undefined {
  if (id !== undefined && !isChannel(id)) return undefined;
  const place = topic?.id === undefined ? messageId : `${topic.id}/${messageId}`;
  if (username !== undefined) return `https://t.me/${username}/${place}`;
  return id === undefined ? undefined : `https://t.me/c/${id.slice(CHANNEL.length)}/${place}`;
}

/** The same for a post and all its reposts, as far as they name it; undefined for what has no number. */
export function originKey({ chat, messageId, forwardedFrom }: PostRef): string | undefined {
  const from = forwardedFrom === undefined ? undefined : keyOf(forwardedFrom);
  if (from !== undefined && forwardedFrom?.messageId !== undefined)
    return `${from}/${forwardedFrom.messageId}`;
  return messageId === undefined ? undefined : `${chat.key}/${messageId}`;
}
