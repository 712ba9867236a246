// What stands around a mention: the post that it is in, and whether its people are who they seem to be.
import type { Around } from '../../lib/intel/around.ts';
import { evidenceOf } from '../../lib/intel/evidence.ts';
import type { PostRef } from '../../lib/intel/post.ts';
import { isUpTo } from '../../lib/intel/tlp.ts';
import type { ExtensionRequests, Outcome } from '../../lib/messages/extension.ts';
import { postingsOf } from '../../lib/reading/hits.ts';
import { knownPeer, peerHints } from '../../lib/reading/known-peers.ts';
import { readPostSaid, type ReadPost } from '../../lib/reading/post-said.ts';
import type { Store } from '../../lib/store/schema.ts';
import type { Lexicon } from '../../lib/match/lexicon.ts';
import { peopleOf } from '../../lib/intel/peer-hint.ts';
import { postsOfTab } from './tab-posts.ts';
import { entitiesByPk, rowsByPk } from '../../lib/store/read.ts';
import { peerPairs } from './peer-pairs.ts';
import { ceiling } from './access.ts';
import { core } from './core.ts';
import { askTab } from './tell-tab.ts';
import { fail, ok } from './outcome.ts';

type Ask = ExtensionRequests['around']['ask'];

/**
 * The frame that holds the mention answers; undefined where none does, or its site knows no posts. `isOpen`: of the card in the page, which
 * belongs to one post and no other.
 */
const recordIn = async (
  tabId: number,
  { version, mention }: Ask,
  isOpen: boolean,
): Promise<ReadPost | undefined> =>
  readPostSaid(await askTab(tabId, { type: 'record', version, mention, isOpen }));

/** Those of its people that the intel knows, but for `own`. */
async function knownIn(
  store: Store,
  lexicon: Lexicon,
  post: PostRef,
  own: ReadonlySet<number>,
): Promise<Around['known']> {
  const limit = await ceiling();
  const known = peopleOf(post).flatMap(({ role, peer }) => {
    const form = knownPeer(lexicon, peer);
    const postings = form === undefined ? [] : lexicon.postings(form);
    return postings.filter(({ pk }) => !own.has(pk)).map(({ pk }) => ({ role, pk }));
  });
  const rows = await rowsByPk(
    store,
    known.map(({ pk }) => pk),
  );
  return known.flatMap(({ role, pk }) => {
    const row = rows.get(pk);
    return row && isUpTo(row.tlp, limit) ? [{ role, pk: row.pk, name: row.name, kind: row.kind }] : [];
  });
}

export async function around(asked: Ask, ownTab: number | undefined): Promise<Outcome<Around>> {
  const { version, mention, tabId } = asked;
  const tab = tabId ?? ownTab;
  const { store, lexicons } = await core();
  const lexicon = await lexicons.current();
  if (tab === undefined || lexicon?.version !== version) return fail('not-found');
  const record = await recordIn(tab, asked, tabId === undefined);
  if (record === undefined) return fail('not-found');
  const { post, text = '', spoilers = [] } = record;
  const own = new Set(postingsOf(lexicon, mention).map(({ pk }) => pk));
  const whole = (await peerPairs()).completePost(post);
  const [found, posts, limit] = await Promise.all([
    entitiesByPk(store, [...own]),
    postsOfTab(tab),
    ceiling(),
  ]);
  const rows = found.filter(({ tlp }) => isUpTo(tlp, limit));
  return ok({
    hints: peerHints(lexicon, whole, rows),
    known: await knownIn(store, lexicon, whole, own),
    seen: posts.countOf(own),
    ...(post.messageId === undefined ? {} : { evidence: await evidenceOf(post, text, spoilers, Date.now()) }),
  });
}
