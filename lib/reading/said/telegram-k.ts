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

/** The row of a chat list, or else the post's chat, or else the one that is open. */
function chatOf(said: PostSaid): Pick<Known, 'peer' | 'topic'> {
  const isRow = said.row !== undefined;
  const id = said.row ?? said.chat ?? said.openChat;
  const { message } = said;
  const inBasicGroup =
    !isRow && message !== undefined && numberOf(message) !== undefined && !isChannelMessage(message);
  const title = isRow ? said.rowTitle : said.chatTitle;
  const topic = numberOf(isRow ? said.rowTopic : said.topic);
  // A channel's address stays while the group of its comments is open, whose header may name nobody.
  const isAddressed = isRow || said.openChat === id;
  const peer = {
    id: id === undefined ? undefined : idFromK(id, inBasicGroup),
    username: isAddressed ? nameInHash((isRow ? said.rowName : said.address) ?? '') : undefined,
    title: topic === undefined ? title : undefined,
  };
  return {
    peer: present(peer),
    ...(topic === undefined ? {} : { topic: { id: topic, ...present({ title }) } }),
  };
}

function originOf({ from, fromTitle, fromMessage }: PostSaid): OriginRef | undefined {
  const [, id, mid] = /^(-?\d+)_(\d+)$/.exec(fromMessage ?? '') ?? [];
  const peer = peerOf({ id: idOf(id ?? from), title: fromTitle });
  return peer && { ...peer, ...present({ messageId: numberOf(mid) }) };
}

export function fromK(said: PostSaid): Known {
  const answered = (title: string | undefined): Known['quoted'] =>
    title === undefined ? undefined : peerOf({ id: idOf(said.reply), title });
  return {
    ...chatOf(said),
    ...present({
      messageId: numberOf(said.message),
      sender: peerOf({ id: idOf(said.sender), title: said.senderTitle }),
      forwardedFrom: originOf(said),
      repliedTo: answered(said.replyTitle),
      quoted: answered(said.quoteTitle),
      ...whenOfSeconds(said.date),
    }),
  };
}
