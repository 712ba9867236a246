// Handles of channels that were met with their ids: for as long as the browser runs, never on disk, nothing of private windows.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PeerRef } from '../../lib/intel/post.ts';
import type { Lexicon } from '../../lib/match/lexicon.ts';
import { PeerPairs } from '../../lib/reading/peer-pairs.ts';

const KEY = 'peer-pairs';
const Stored = v.fallback(v.array(v.tuple([v.string(), v.string()])), []);

async function read(): Promise<PeerPairs> {
  return new PeerPairs(v.parse(Stored, (await browser.storage.session.get(KEY))[KEY]));
}

let held: Promise<PeerPairs> | undefined;

export const peerPairs = (): Promise<PeerPairs> => (held ??= read());

export async function learnPairs(lexicon: Lexicon, peers: readonly PeerRef[]): Promise<void> {
  const pairs = await peerPairs();
  const news = peers.filter((peer) => pairs.learn(lexicon, peer));
  if (news.length > 0) await browser.storage.session.set({ [KEY]: pairs.toJSON() });
}
