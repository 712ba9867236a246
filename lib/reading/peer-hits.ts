// Marks on names of chats, senders and origins that the intel knows, where the text itself names nobody.
import type { PeerRef } from '../intel/post.ts';
import type { IsMuted } from '../match/document.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { whyCode } from '../match/why.ts';
import { HIT_SIZE, LOCKED, type PeersSaid } from '../messages/page.ts';
import { lookOf, postingsOf } from './hits.ts';
import { knownPeer } from './known-peers.ts';
import { mentionId } from './mention-id.ts';
import type { SitePolicy } from './policy.ts';
import { peerSaid } from './said/peer.ts';

export interface PeerPlaceRead {
  start: number;
  end: number;
  peer: PeerRef;
}

/** Places that lie in the text, each behind the last; others are passed over. */
export function peerPlaces({ site, places, said }: PeersSaid, text: string): PeerPlaceRead[] {
  let free = 0;
  return said.flatMap((words, index) => {
    const [start = 0, end = 0] = places.slice(2 * index, 2 * index + 2);
    if (start < free || end <= start || end > text.length) return [];
    free = end;
    return [{ start, end, peer: peerSaid(site, words) }];
  });
}

interface Hit {
  start: number;
  end: number;
  mention: number;
  look: number;
}

const hitsOf = (flat: readonly number[]): Hit[] =>
  Array.from({ length: flat.length / HIT_SIZE }, (_, index) => {
    const [start = 0, end = 0, mention = 0, look = 0] = flat.slice(index * HIT_SIZE, (index + 1) * HIT_SIZE);
    return { start, end, mention, look };
  });

const NAME = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

/** The longest stretch of a place that no mention covers and that has something to read in it. */
function freeIn({ start, end }: PeerPlaceRead, inside: readonly Hit[], text: string) {
  const edges = [start, ...inside.flatMap((hit) => [hit.start, hit.end]), end];
  const gaps = Array.from({ length: edges.length / 2 }, (_, index) => {
    const [from = 0, to = 0] = edges.slice(2 * index, 2 * index + 2);
    const name = NAME.exec(text.slice(from, to));
    return name === null ? [] : [{ start: from + name.index, end: from + name.index + name[0].length }];
  });
  return gaps.flat().toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}

const KNOWN = whyCode('known-channel');

interface Uses {
  lexicon: Lexicon;
  policy: SitePolicy;
  isMuted?: IsMuted;
  /** Whatever else is known of a peer. */
  complete?: (peer: PeerRef) => PeerRef;
}

function hitAt(place: PeerPlaceRead, inside: readonly Hit[], text: string, uses: Uses): Hit | undefined {
  const { lexicon, policy, isMuted, complete = (peer: PeerRef): PeerRef => peer } = uses;
  const form = knownPeer(lexicon, complete(place.peer));
  const at = form === undefined ? undefined : freeIn(place, inside, text);
  if (form === undefined || at === undefined) return undefined;
  const mention = mentionId(form, KNOWN);
  const postings = postingsOf(lexicon, mention);
  const isNamed = inside.some((hit) =>
    postingsOf(lexicon, hit.mention).some(({ pk }) => postings.some((each) => each.pk === pk)),
  );
  const look = lookOf(postings, policy);
  if (look === undefined || isNamed || isMuted?.(form, text.slice(at.start, at.end)) === true)
    return undefined;
  return { ...at, mention, look };
}

/** The hits of a text with those on its peers' names, in order; what the text itself says stays. */
export function withPeers(
  flat: readonly number[],
  text: string,
  places: readonly PeerPlaceRead[],
  uses: Uses,
): number[] {
  let hits = hitsOf(flat);
  for (const place of places) {
    const overlaps = (hit: Hit): boolean => hit.start < place.end && hit.end > place.start;
    // A word that may yet turn out to be a name gives way to one that is known to be.
    const inside = hits.filter((hit) => overlaps(hit) && hit.look !== LOCKED);
    const hit = hitAt(place, inside, text, uses);
    if (hit === undefined) continue;
    const isOver = (other: Hit): boolean => other.start < hit.end && other.end > hit.start;
    hits = [...hits.filter((other) => !isOver(other)), hit];
  }
  return hits
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, mention, look }) => [start, end, mention, look]);
}
