import { idFromA, messageNumber } from '../../intel/post.ts';
import { present } from '../../intel/present.ts';
import type { PostSaid } from '../../messages/page.ts';
import { whenOfWords } from './dates.ts';
import { peerOf, type Known } from './known.ts';

/** "#<peer>", "#<peer>_<topic>", "#<peer>_pinned": a row's address, or what stands behind the page's. */
const PLACE = /#(-?\d+)(?:_(\d+)(?![^_]))?(.*)/;

const idOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : idFromA(text);

/** Over a list of a chat's own (what is pinned, what is scheduled) stands what it is; and a header slides away after the address has changed. */
function titleOf(said: PostSaid, id: string | undefined, list: string | undefined): string | undefined {
  if (said.row !== undefined) return said.rowTitle;
  return list !== '' || (said.openChat ?? id) !== id ? undefined : said.chatTitle;
}

export function fromA(said: PostSaid): Known {
  const [, id, topic, list] = PLACE.exec(said.row ?? said.address) ?? [];
  const title = titleOf(said, id, list);
  const chat = { id: idOf(id), title: topic === undefined ? title : undefined };
  // One embedded sender stands for both; it has no id.
  const [replied, quoted] = [peerOf({ title: said.replyTitle }), peerOf({ title: said.quoteTitle })];
  return {
    peer: present(chat),
    ...present({
      topic: topic === undefined ? undefined : { id: Number(topic), ...present({ title }) },
      messageId: said.message === undefined ? undefined : messageNumber(said.message),
      sender: peerOf({ id: idOf(said.sender), title: said.senderTitle ?? said.signature }),
      forwardedFrom: peerOf({ id: idOf(said.from), title: said.fromTitle }),
      repliedTo: replied,
      quoted,
      ...whenOfWords(said.time, said.day),
      edited: said.edited === undefined ? undefined : true,
    }),
  };
}
