import { idFromK, isChannelMessage, messageNumber, type OriginRef } from '../../intel/post.ts';
import { present } from '../../intel/present.ts';
import type { PostSaid } from '../../messages/page.ts';
import { whenOfSeconds } from './dates.ts';
import { nameInHash, peerOf, type Known } from './known.ts';

/** Whoever speaks, or is forwarded, is no basic group. */
const idOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : idFromK(text);

const numberOf = (mid: string | undefined): number | undefined =>
  mid === undefined ? undefined : messageNumber(mid);

const isInBasicGroup = (mid: string | undefined): boolean =>
  mid !== undefined && numberOf(mid) !== undefined && !isChannelMessage(mid);

/** The row of a chat list says all of its chat, but for what messages there are in it. */
function chatOfRow({ row, rowName = '', rowTitle, rowTopic }: PostSaid): Pick<Known, 'peer' | 'topic'> {
  const topic = numberOf(rowTopic);
  return {
    peer: present({
      id: row === undefined ? undefined : idFromK(row),
      username: nameInHash(rowName),
      title: topic === undefined ? rowTitle : undefined,
    }),
    ...(topic === undefined ? {} : { topic: { id: topic, ...present({ title: rowTitle }) } }),
  };
}

/**
 * The handle of the chat that is open: as its row has it, or else as the address has it, which changes a moment before or after what is
 * shown. Where the row that is open is another chat's, it is such a moment.
 */
function openName({ openRow, openName, address }: PostSaid, id: string): string | undefined {
  if (openRow === undefined) return nameInHash(address);
  return openRow === id ? nameInHash(openName ?? '') : undefined;
}

/** The post's chat, or else the one that is open. A channel's address stays while the group of its comments is open, whose header names nobody. */
function chatOfPost(said: PostSaid): Pick<Known, 'peer' | 'topic'> {
  const id = said.chat ?? said.openChat ?? said.openPeer;
  if (id === undefined) return { peer: {} };
  const isOpen = said.openChat === id;
  const mid = said.message ?? (said.openPeer === id ? said.openMessage : undefined);
  const topic =
    isOpen && (said.openRow === undefined || said.openRow === id) ? numberOf(said.topic) : undefined;
  const title = isOpen ? said.chatTitle : undefined;
  return {
    peer: present({
      id: idFromK(id, isInBasicGroup(mid)),
      username: isOpen ? openName(said, id) : undefined,
      title: topic === undefined ? title : undefined,
    }),
    ...(topic === undefined ? {} : { topic: { id: topic, ...present({ title }) } }),
  };
}

/** What was saved says where it was saved, which may be where it had been forwarded to: then nobody says which post it was. */
function originOf({ from, fromTitle, fromMessage }: PostSaid): OriginRef | undefined {
  const [, id, mid] = /^(-?\d+)_(\d+)$/.exec(fromMessage ?? '') ?? [];
  const peer = peerOf({ id: idOf(from), title: fromTitle });
  return peer && { ...peer, ...present({ messageId: id === from ? numberOf(mid) : undefined }) };
}

export function fromK(said: PostSaid): Known {
  const answered = (title: string | undefined): Known['quoted'] =>
    title === undefined ? undefined : peerOf({ id: idOf(said.reply), title });
  return {
    ...(said.row === undefined ? chatOfPost(said) : chatOfRow(said)),
    ...present({
      messageId: numberOf(said.message),
      sender: peerOf({ id: idOf(said.sender), title: said.senderTitle }),
      forwardedFrom: originOf(said),
      repliedTo: answered(said.replyTitle),
      quoted: answered(said.quoteTitle),
      ...whenOfSeconds(said.date),
      edited: said.edited === undefined ? undefined : true,
    }),
  };
}
