// Answers about which entities are the same. The lexicon stays as it is: what counts as one thing is decided when it is shown.
import type { BondRequests } from '../../lib/messages/bonds.ts';
import type { AnswerOf, RequestOf } from '../../lib/messages/contract.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { bondsUpTo, forgetBond, removeBond, sayBond } from '../../lib/store/bonds.ts';
import { ceiling } from './access.ts';
import { core } from './core.ts';
import { fail, ok } from './outcome.ts';
import { refreshBadges } from './badge.ts';

/** Lists, badges and the watch-list follow. */
async function changed(): Promise<Outcome<null>> {
  const { bonds, watched } = await core();
  bonds.forget();
  watched.forget();
  refreshBadges();
  return ok(null);
}

export async function aboutBonds(request: RequestOf<BondRequests>): Promise<Outcome<AnswerOf<BondRequests>>> {
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
  }
}
