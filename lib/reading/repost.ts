// Reposts that say whose the post was but not which: client A's. The same words of the same origin are taken for the same post. An edit
// on one side makes them two again; a post that its author wrote twice, word for word, is one. Dates are no help: a repost has its own.
import { keyOf, originKey, type PostRef } from '../intel/post.ts';

/** UTF-16 units: a short cry is cried many times. */
const LEAST = 20;

const SEEDS = [0xde_ad_be_ef, 0x41_c6_ce_57];
const PRIME = 0x01_00_01_93;

/** 64 bits: nobody keeps the words themselves. */
function printOf(text: string): string {
  const hashes = SEEDS.map((seed) => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    return (hash >>> 0).toString(36);
  });
  return hashes.join('-');
}

/** The same for a post of a chat and for its reposts; undefined where the words say too little. */
export function wordsKey({ chat, sender, forwardedFrom }: PostRef, text = ''): string | undefined {
  const words = text.trim();
  // A signature is no other sender: it has neither id nor handle.
  const isOwn = forwardedFrom === undefined && sender?.id === undefined && sender?.username === undefined;
  const origin = isOwn ? chat.key : forwardedFrom && keyOf(forwardedFrom);
  return origin === undefined || words.length < LEAST ? undefined : `${origin}#${printOf(words)}`;
}

/** The same for a post and all its reposts, as well as it can be known. */
export function repostKey(post: PostRef, words: string | undefined): string | undefined {
  const isNumbered = post.forwardedFrom === undefined || post.forwardedFrom.messageId !== undefined;
  return isNumbered ? originKey(post) : (words ?? originKey(post));
}
