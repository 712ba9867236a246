// Answers about whose word comes first. The lexicon stays as it is: the order is asked for when something is shown.
import { reordered, type ProducerList } from '../../lib/intel/producers.ts';
import type { AnswerOf, RequestOf } from '../../lib/messages/contract.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import type { ProducerRequests } from '../../lib/messages/producers.ts';
import { producerList, writeProducerOrder } from '../../lib/store/producers.ts';
import type { Store } from '../../lib/store/schema.ts';
import { keepAwake } from '../../lib/sync/keep-awake.ts';
import { ceiling } from './access.ts';
import { core, tick } from './core.ts';
import { ok } from './outcome.ts';
import { refreshBadges } from './badge.ts';

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

export async function aboutProducers(
  request: RequestOf<ProducerRequests>,
): Promise<Outcome<AnswerOf<ProducerRequests>>> {
  const { store, producers } = await core();
  switch (request.type) {
    case 'producers':
      return ok(await keepAwake(tick, producersUpTo(store)));
    case 'set-producers':
      await writeProducerOrder(store, await keepAwake(tick, wholeOrder(store, request.order)));
      producers.forget();
      refreshBadges();
      return ok(null);
  }
}
