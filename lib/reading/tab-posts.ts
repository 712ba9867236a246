// The posts with known names that a tab has shown since it was opened, by chat. It ends with the tab: no memory of where the user was.
import type { ChatRef, DateIs, PostRef } from '../intel/post.ts';
import { present } from '../intel/present.ts';
import { repostKey, wordsKey } from './repost.ts';

/** A post that was met, as small as it can be told. */
export interface MetPost {
  /** The same for its reposts. */
  key: string;
  /** The key of reposts that know it by its words alone. */
  words?: string;
  /** The chat where it was met last. */
  chat: string;
  /** How the page numbers it there, to find it again. */
  place: string;
  frameId: number;
  messageId?: number;
  permalink?: string;
  date?: string;
  dateIs?: DateIs;
  /** Epoch milliseconds. */
  seenAt: number;
  /** For each name in it, who it may stand for. */
  named: number[][];
  /** The same for names that stand only in what it answers or quotes: another post has said them. */
  answered?: number[][];
}

/** The oldest go: a tab that stays open for days shall not grow. */
const MOST = 5_000;

/** Undefined for what is no post: it has no number. */
export function metPost(
  post: PostRef,
  { named, answered = [] }: Partial<Pick<MetPost, 'answered'>> & Pick<MetPost, 'named'>,
  where: Pick<MetPost, 'place' | 'frameId' | 'seenAt'>,
  text?: string,
): MetPost | undefined {
  const words = wordsKey(post, text);
  const key = repostKey(post, words);
  if (key === undefined || named.length + answered.length === 0) return undefined;
  const { chat, messageId, permalink, date, dateIs } = post;
  return {
    ...where,
    ...present({ messageId, permalink, date, dateIs, words }),
    ...{ key, chat: chat.key, named },
    ...(answered.length === 0 ? {} : { answered }),
  };
}

/** Posts, without the reposts of one of them. */
export function countPosts(posts: readonly MetPost[]): number {
  const originals = new Set(posts.filter(({ key, words }) => words !== key).map(({ words }) => words));
  return new Set(posts.map(({ key }) => key).filter((key) => !originals.has(key))).size;
}

const names = (pks: ReadonlySet<number>, named: readonly (readonly number[])[] | undefined): boolean =>
  named?.some((each) => each.some((pk) => pks.has(pk))) === true;

/** Those that name one of these themselves. */
export const postsNaming = <T extends MetPost>(posts: readonly T[], pks: ReadonlySet<number>): T[] =>
  posts.filter(({ named }) => names(pks, named));

/** Those that only answer or quote a post that does. */
export const postsAnswering = (posts: readonly MetPost[], pks: ReadonlySet<number>): MetPost[] =>
  posts.filter(({ named, answered }) => !names(pks, named) && names(pks, answered));

export class TabPosts {
  private readonly posts: Map<string, MetPost>;

  constructor(posts: Iterable<MetPost> = []) {
    this.posts = new Map(Array.from(posts, (post) => [`${post.chat} ${post.key}`, post]));
  }

  /** Once for a post, however often the page makes it anew; what it says now counts. */
  add(post: MetPost): void {
    const id = `${post.chat} ${post.key}`;
    const before = this.posts.get(id);
    this.posts.delete(id);
    // Of a repost the first place stays: further down it is the same again.
    this.posts.set(
      id,
      before === undefined || before.place === post.place ? post : { ...before, seenAt: post.seenAt },
    );
    const [oldest] = this.posts.keys();
    if (this.posts.size > MOST && oldest !== undefined) this.posts.delete(oldest);
  }

  /** A page of t.me as a whole knows its channel by handle alone, where its posts also know the id: their links say the handle. */
  inChat({ key, id, username }: ChatRef): MetPost[] {
    const address =
      id === undefined && username !== undefined ? `https://t.me/${username}/`.toLowerCase() : undefined;
    const isHere = ({ chat, permalink }: MetPost): boolean =>
      chat === key || (address !== undefined && permalink?.toLowerCase().startsWith(address) === true);
    return [...this.posts.values()].filter(isHere);
  }

  /** How many posts name one of these; a post and its reposts, in whatever chat, are one. */
  countOf(pks: ReadonlySet<number>): number {
    return countPosts(postsNaming([...this.posts.values()], pks));
  }

  /** Of the post itself, where a repost knows it by its words alone and it was met, too. */
  originalKey({ key, words }: MetPost): string {
    if (words === undefined || key !== words) return key;
    return [...this.posts.values()].find((post) => post.words === words && post.key !== words)?.key ?? key;
  }

  toJSON(): MetPost[] {
    return [...this.posts.values()];
  }
}
