// The posts that each tab has shown. In storage.session they outlive this background, never the browser; of private windows
// nothing leaves the memory.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { peerPairs } from './peer-pairs.ts';
import { metPost, TabPosts, type MetPost } from '../../lib/reading/tab-posts.ts';
import type { PageRequest } from '../../lib/messages/page.ts';
import { countedClass, type SitePolicy } from '../../lib/reading/policy.ts';
import { postingsOf } from '../../lib/reading/hits.ts';
import { readPostSaid, type ReadPost } from '../../lib/reading/post-said.ts';
import type { Lexicon } from '../../lib/match/lexicon.ts';

const keyOf = (tabId: number): string => `posts ${tabId}`;

const Text = v.exactOptional(v.string());
const Stored: v.GenericSchema<unknown, MetPost[]> = v.array(
  v.object({
    ...{ key: v.string(), chat: v.string(), place: v.string(), frameId: v.number(), seenAt: v.number() },
    ...{ messageId: v.exactOptional(v.number()), permalink: Text, date: Text, words: Text },
    dateIs: v.exactOptional(v.picklist(['exact', 'minute', 'day', 'time-of-day'])),
    named: v.array(v.array(v.number())),
    answered: v.exactOptional(v.array(v.array(v.number()))),
  }),
);

const held = new Map<number, Promise<TabPosts>>();

async function read(tabId: number): Promise<TabPosts> {
  const result = v.safeParse(Stored, (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]);
  return new TabPosts(result.success ? result.output : []);
}

export function postsOfTab(tabId: number): Promise<TabPosts> {
  const known = held.get(tabId) ?? read(tabId);
  held.set(tabId, known);
  return known;
}

/** Milliseconds: a busy chat says many times a second what it shows. */
const SAVE_DELAY = 2_000;
const saving = new Set<number>();

function saveSoon(tabId: number): void {
  if (saving.has(tabId)) return;
  saving.add(tabId);
  setTimeout(() => {
    saving.delete(tabId);
    const posts = held.get(tabId);
    void posts?.then((all) => browser.storage.session.set({ [keyOf(tabId)]: all.toJSON() }));
  }, SAVE_DELAY);
}

export function forgetPosts(tabId: number): Promise<void> {
  held.delete(tabId);
  return browser.storage.session.remove(keyOf(tabId));
}

interface Where {
  tabId: number;
  frameId: number;
  isPrivate: boolean;
}

/** A post that was told, and for each known name in it who it may stand for. */
export interface NamingPost extends ReadPost {
  named: number[][];
  /** The same for its reposts. */
  origin: string;
}

export async function meet(
  { tabId, frameId, isPrivate }: Where,
  { posts }: Extract<PageRequest, { type: 'met' }>,
  lexicon: Lexicon,
  policy: SitePolicy,
): Promise<NamingPost[]> {
  const [all, pairs] = [await postsOfTab(tabId), await peerPairs()];
  const naming: NamingPost[] = [];
  const namedBy = (mentions: readonly number[]): number[][] =>
    mentions
      .map((mention) => postingsOf(lexicon, mention).filter(({ kind }) => countedClass(kind, policy)))
      .map((postings) => [...new Set(postings.map(({ pk }) => pk))])
      .filter((pks) => pks.length > 0);
  for (const { place, said, mentions, answered } of posts) {
    const read = readPostSaid(said);
    // One page names a post's origin by its handle alone, another by its id: it is the same post.
    const post = read && pairs.completePost(read.post);
    const named = namedBy(mentions);
    const where = { place, frameId, seenAt: Date.now() };
    const met = post && metPost(post, { named, answered: namedBy(answered) }, where, read.text);
    if (!met) continue;
    all.add(met);
    if (named.length > 0) naming.push({ ...read, post, named, origin: all.originalKey(met) });
  }
  if (!isPrivate) saveSoon(tabId);
  return naming;
}
