import * as v from 'valibot';
import { isNoLogin } from '../../intel/accounts.ts';
import { idFromA, idFromK, messageNumber, usernameOf, type OriginRef } from '../../intel/post.ts';
import { present } from '../../intel/present.ts';
import type { PostSaid } from '../../messages/page.ts';
import { whenOfIso } from './dates.ts';
import { peerOf, type Known } from './known.ts';

/** The post's numbers, as the page sends them back to count a view; the channel's stands without "100". */
const View = v.object({ c: v.number() });

export function channelIn(view: string | undefined): string | undefined {
  try {
    const base64 = (view ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const result = v.safeParse(View, JSON.parse(atob(base64)));
    return result.success ? idFromK(result.output.c.toString()) : undefined;
  } catch {
    // Neither base64 nor JSON: no id then.
    return undefined;
  }
}

const ADDRESS = /^https?:\/\/(?:t|telegram)\.me\/(?:s\/)?(?:c\/(\d+)|(\w+))(?:\/(?:\d+\/)?(\d+))?/;

/** What a link to a chat or a post says. */
export function linked(address = ''): OriginRef {
  const [, channel, name, message] = ADDRESS.exec(address) ?? [];
  return present({
    id: channel === undefined ? undefined : idFromA(`-100${channel}`),
    username: name === undefined || isNoLogin(name) ? undefined : usernameOf(name),
    messageId: message === undefined ? undefined : messageNumber(message),
  });
}

export const isSameName = (a: string | undefined, b: string | undefined): boolean =>
  a?.toLowerCase() === b?.toLowerCase();

/** A link to a post that was answered names the post, too: only whose it is matters. */
function peerAt(address: string | undefined, title: string | undefined): Known['sender'] {
  const { id, username } = linked(address);
  return peerOf({ id, username, title });
}

export function fromPreview(said: PostSaid): Known {
  const [name, message] = said.post?.split('/') ?? [linked(said.address).username];
  const username = name === undefined ? undefined : usernameOf(name);
  const owner = peerAt(said.senderName, said.senderTitle);
  // A channel's posts are its own; a signature is whoever wrote one.
  const isOwn = isSameName(owner?.username, username);
  const answered = peerAt(said.replyName, said.replyTitle);
  // The link to a post that was answered in a group names the group.
  const isOfGroup = !isOwn && isSameName(answered?.username, username);
  const origin = present({ ...linked(said.fromMessage), title: said.fromTitle });
  return {
    peer: present({
      id: channelIn(said.view),
      username,
      title: isOwn && owner?.title !== undefined ? owner.title : said.chatTitle,
    }),
    ...present({
      messageId: message === undefined ? undefined : messageNumber(message),
      sender: said.signature === undefined ? (isOwn ? undefined : owner) : peerOf({ title: said.signature }),
      forwardedFrom: Object.keys(origin).length === 0 ? undefined : origin,
      repliedTo: isOfGroup ? peerOf({ title: said.replyTitle }) : answered,
      ...whenOfIso(said.date),
      // The page speaks English alone.
      edited: /^edited\b/.test(said.edited ?? '') ? true : undefined,
    }),
  };
}
