// Whose name stands somewhere, from what the page says there: see PeerPlace in lib/page/posts/places.ts.
import { idFromA, idFromK, type PeerRef } from '../../intel/post.ts';
import { present } from '../../intel/present.ts';
import type { SiteName } from '../../messages/page.ts';
import { nameInHash } from './known.ts';
import { channelIn, isSameName, linked } from './telegram-preview.ts';

type Words = readonly (string | undefined)[];

/**
 * Topics have titles of their own: "#-100123_4" is no peer's name. In the header of a chat its picture says whose it is; where there
 * is a header without one, it is a topic's, whatever the address says by then.
 */
function fromA([word = '', address = '', header = '']: Words): PeerRef {
  const [, id] = /^(?:[^\s#]*#)?(-?\d+)$/.exec(word === '' && header === '' ? address : word) ?? [];
  return present({ id: id === undefined ? undefined : idFromA(id) });
}

/** A row of the chat list may also name who has written last: the row's address is not theirs. */
function fromK([id = '', row, address = '']: Words): PeerRef {
  return present({ id: idFromK(id), username: row === id ? nameInHash(address) : undefined });
}

/**
 * The id of the channel that a post is in is that of its owner if their names are the same. Where the owner is somebody else it is a
 * group, and the link to a post that was answered there says nothing of its author.
 */
function fromPreview([address, post, view, owner]: Words): PeerRef {
  const { id, username } = linked(address);
  const isOwn = username !== undefined && isSameName(post?.split('/')[0], username);
  if (isOwn && owner !== undefined && !isSameName(linked(owner).username, username)) return {};
  return present({ id: isOwn ? channelIn(view) : id, username });
}

const READERS: Record<SiteName, (words: Words) => PeerRef> = {
  'telegram-a': fromA,
  'telegram-k': fromK,
  'telegram-preview': fromPreview,
};

export const peerSaid = (site: SiteName, said: string): PeerRef => READERS[site](said.split(' '));
