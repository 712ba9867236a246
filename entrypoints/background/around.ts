// What stands around a mention: the post that it is in, and whether its people are who they seem to be.
import type { Around } from '../../lib/intel/around.ts';
import { evidenceOf } from '../../lib/intel/evidence.ts';
import type { PostRef } from '../../lib/intel/post.ts';
import type { ExtensionRequests, Outcome } from '../../lib/messages/extension.ts';
import { postingsOf } from '../../lib/reading/hits.ts';
import { peerHints } from '../../lib/reading/known-peers.ts';
import { readPostSaid, type ReadPost } from '../../lib/reading/post-said.ts';
import { entitiesByPk } from '../../lib/store/read.ts';
import { peerPairs } from './pairs.ts';
import { core } from './core.ts';
import { askTab } from './tell-tab.ts';
import { fail, ok } from './outcome.ts';

/** The frame that holds the mention answers; undefined where none does, or its site knows no posts. */
const recordIn = async (tabId: number, version: number, mention: number): Promise<ReadPost | undefined> =>
  readPostSaid(await askTab(tabId, { type: 'record', version, mention }));

/** With the handles that go with the ids of its people. */
async function completed(post: PostRef): Promise<PostRef> {
  const pairs = await peerPairs();
  const { chat, sender, forwardedFrom } = post;
  return {
    ...post,
    chat: pairs.complete(chat),
    ...(sender && { sender: pairs.complete(sender) }),
    ...(forwardedFrom && { forwardedFrom: pairs.complete(forwardedFrom) }),
  };
}

export async function around(
  { version, mention, tabId }: ExtensionRequests['around']['ask'],
  ownTab: number | undefined,
): Promise<Outcome<Around>> {
  const tab = tabId ?? ownTab;
  const { store, lexicons } = await core();
  const lexicon = await lexicons.current();
  if (tab === undefined || lexicon?.version !== version) return fail('not-found');
  const record = await recordIn(tab, version, mention);
  if (record === undefined) return fail('not-found');
  const { post, text = '' } = record;
  const rows = await entitiesByPk(
    store,
    postingsOf(lexicon, mention).map(({ pk }) => pk),
  );
  return ok({
    hints: peerHints(lexicon, await completed(post), rows),
    ...(post.messageId === undefined ? {} : { evidence: await evidenceOf(post, text, Date.now()) }),
  });
}
