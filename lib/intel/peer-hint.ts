// What is odd about a chat, sender or origin that looks like somebody known. Nothing is claimed: both ids are shown.
import type { PeerRef, PostRef } from './post.ts';

const PEER_ROLES = ['chat', 'sender', 'forwardedFrom'] as const;

/** Three different people of one post: never mixed. */
export type PeerRole = (typeof PEER_ROLES)[number];

/** A channel's posts, and those of a group's nameless admins, are sent by the chat itself: it is one then, not two who look alike. */
export function peopleOf(post: PostRef): { role: PeerRole; peer: PeerRef }[] {
  const isChat = ({ id }: PeerRef): boolean => id !== undefined && id === post.chat.id;
  return PEER_ROLES.flatMap((role) => {
    const peer = post[role];
    return peer === undefined || (role === 'sender' && isChat(peer)) ? [] : [{ role, peer }];
  });
}

export interface PeerHint {
  /** `namesake`: the same title or one that looks alike, another id. `handle-reused`: the known handle, another id. */
  kind: 'namesake' | 'handle-reused';
  role: PeerRole;
  /** As the page has it. */
  here: PeerRef;
  /** The entity that it is taken for, by its name. */
  name: string;
  /** Its ids and handles on Telegram, as the intel has them. */
  known: string[];
}
