import { idFromA, messageNumber } from '../../intel/post.ts';
import { present } from '../../intel/present.ts';
import type { PostSaid } from '../../messages/page.ts';
import { whenOfWords } from './dates.ts';
import { peerOf, type Known } from './known.ts';

/** "#<peer>", "#<peer>_<topic>", "#<peer>_pinned": a row's address, or what stands behind the page's. */
const PLACE = /#(-?\d+)(?:_(\d+))?/;

const idOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : idFromA(text);

export function fromA(said: PostSaid): Known {
  const [, id, topic] = PLACE.exec(said.row ?? said.address) ?? [];
  const title = said.row === undefined ? said.chatTitle : said.rowTitle;
  const chat = { id: idOf(id), title: topic === undefined ? title : undefined };
  // One embedded sender stands for both; it has no id.
  const [replied, quoted] = [peerOf({ title: said.replyTitle }), peerOf({ title: said.quoteTitle })];
  return {
    peer: present(chat),
    ...present({
      topic: topic === undefined ? undefined : { id: Number(topic), ...present({ title }) },
      messageId: said.message === undefined ? undefined : messageNumber(said.message),
      sender: peerOf({ id: idOf(said.sender), title: said.senderTitle }),
      forwardedFrom: peerOf({ id: idOf(said.from), title: said.fromTitle }),
      repliedTo: replied,
      quoted,
      ...whenOfWords(said.time, said.day),
    }),
  };
}
