// Answers about which entities are the same, and whose word comes first. The lexicon stays as it is: what counts as one thing is decided when it is shown.
import type { TieRequests } from '../../lib/messages/ties.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { reordered, type ProducerList } from '../../lib/intel/producers.ts';
import type { Store } from '../../lib/store/schema.ts';
import { bondsUpTo, forgetBond, removeBond, sayBond } from '../../lib/store/bonds.ts';
import { producerList, writeProducerOrder } from '../../lib/store/producers.ts';
import { keepAwake } from '../../lib/sync/keep-awake.ts';
import { ceiling } from './access.ts';
import { core, tick } from './core.ts';
import { fail, ok } from './outcome.ts';
import { refreshBadges } from './tabs.ts';

export type TieRequest = {
  [T in keyof TieRequests]: { type: T } & TieRequests[T]['ask'];
}[keyof TieRequests];
type Answer = TieRequests[keyof TieRequests]['answer'];

/** Lists and badges follow. */
async function changed(): Promise<Outcome<null>> {
  const { bonds, producers, watched } = await core();
  bonds.forget();
  producers.forget();
  watched.forget();
  refreshBadges();
  return ok(null);
}

async function producersUpTo(store: Store): Promise<ProducerList> {
  const top = await ceiling();
  return { producers: await producerList(store, top), isCut: top !== undefined };
}

/** Who has put a cut list in order has said nothing of those who were not in it. */
async function wholeOrder(store: Store, order: string[]): Promise<string[]> {
  if ((await ceiling()) === undefined) return order;
  const all = await producerList(store);
  return reordered(
    all.map(({ name }) => name),
    order,
  );
}

export async function aboutTies(request: TieRequest): Promise<Outcome<Answer>> {
  const { store } = await core();
  switch (request.type) {
    case 'bonds':
      return ok(await bondsUpTo(store, await ceiling()));
    case 'say-bond':
      return (await sayBond(store, request.pks, request.says, Date.now())) ? changed() : fail('not-found');
    case 'forget-bond':
      await forgetBond(store, request.pks);
      return changed();
    case 'remove-bond':
      await removeBond(store, request.pair);
      return changed();
    case 'producers':
      return ok(await keepAwake(tick, producersUpTo(store)));
    case 'set-producers':
      await writeProducerOrder(store, await keepAwake(tick, wholeOrder(store, request.order)));
      return changed();
  }
}
