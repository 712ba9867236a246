import { usernameOf, type PeerRef, type PostRef, type TopicRef } from '../../intel/post.ts';

/** What a client's words come to. */
export interface Known extends Omit<PostRef, 'chat' | 'permalink' | 'views'> {
  peer: PeerRef;
  topic?: TopicRef | undefined;
}

/** Leaves out what is undefined: optional properties are absent, never undefined. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> };
export function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
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
