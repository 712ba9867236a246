// Answers about which entities are the same, and whose word comes first. The lexicon stays as it is: what counts as one thing is decided when it is shown.
import type { TieRequests } from '../../lib/messages/ties.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
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
      return ok(await keepAwake(tick, producerList(store)));
    case 'set-producers':
      await writeProducerOrder(store, request.order);
      return changed();
  }
}
