// Which public channel has which handle, as met in pages that say both: Web A says the id alone. Only of channels that the intel
// knows by one of the two, so it says nothing of where else the user has been; never of people.
import { isChannel, type PeerRef, type PostRef } from '../intel/post.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { knownPeer } from './known-peers.ts';

/** The oldest go. */
const MOST = 1_000;

export class PeerPairs {
  private readonly handles: Map<string, string>;

  constructor(pairs: Iterable<readonly [id: string, username: string]> = []) {
    this.handles = new Map(pairs);
  }

  /** Whether this was news. */
  learn(lexicon: Lexicon, { id, username }: PeerRef): boolean {
    if (id === undefined || username === undefined || !isChannel(id)) return false;
    if (this.handles.get(id) === username || knownPeer(lexicon, { id, username }) === undefined) return false;
    this.handles.delete(id);
    this.handles.set(id, username);
    const [oldest] = this.handles.keys();
    if (this.handles.size > MOST && oldest !== undefined) this.handles.delete(oldest);
    return true;
  }

  /** With what is known besides. */
  complete<T extends PeerRef>(peer: T): T {
    const { id, username } = peer;
    if (username !== undefined) {
      const known = [...this.handles].findLast(([, each]) => each.toLowerCase() === username.toLowerCase());
      return id === undefined && known !== undefined ? { ...peer, id: known[0] } : peer;
    }
    const handle = id === undefined ? undefined : this.handles.get(id);
    return handle === undefined ? peer : { ...peer, username: handle };
  }

  /** Its chat, its sender and its origin. */
  completePost(post: PostRef): PostRef {
    const { chat, sender, forwardedFrom } = post;
    return {
      ...post,
      chat: this.complete(chat),
      ...(sender && { sender: this.complete(sender) }),
      ...(forwardedFrom && { forwardedFrom: this.complete(forwardedFrom) }),
    };
  }

  toJSON(): [id: string, username: string][] {
    return [...this.handles];
  }
}
