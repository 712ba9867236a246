// Answers about which entities are the same. The lexicon stays as it is: what counts as one thing is decided when it is shown.
import type { BondRequests } from '../../lib/messages/bonds.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { bondList, forgetBond, removeBond, sayBond } from '../../lib/store/bonds.ts';
import { core } from './core.ts';
import { fail, ok } from './outcome.ts';
import { refreshBadges } from './tabs.ts';

export type BondRequest = {
  [T in keyof BondRequests]: { type: T } & BondRequests[T]['ask'];
}[keyof BondRequests];
type Answer = BondRequests[keyof BondRequests]['answer'];

/** Lists and badges follow. */
async function changed(): Promise<Outcome<null>> {
  (await core()).bonds.forget();
  refreshBadges();
  return ok(null);
}

export async function aboutBonds(request: BondRequest): Promise<Outcome<Answer>> {
  const { store } = await core();
  switch (request.type) {
    case 'bonds':
      return ok(await bondList(store));
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
