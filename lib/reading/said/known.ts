import { usernameOf, type PeerRef, type PostRef, type TopicRef } from '../../intel/post.ts';
import { present } from '../../intel/present.ts';

/** What a client's words come to. */
export interface Known extends Omit<PostRef, 'chat' | 'permalink' | 'views'> {
  peer: PeerRef;
  topic?: TopicRef | undefined;
}

/** Undefined where nothing is known. */
export function peerOf(from: { [K in keyof PeerRef]: PeerRef[K] | undefined }): PeerRef | undefined {
  const peer = present(from);
  return Object.keys(peer).length === 0 ? undefined : peer;
}

/** "@name" behind the "#" of an address. */
export function nameInHash(address: string): string | undefined {
  const [, name] = /#@(\w+)/.exec(address) ?? [];
  return name === undefined ? undefined : usernameOf(name);
}
