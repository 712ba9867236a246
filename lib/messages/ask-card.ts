// The card of an entity that another card, a list or a graph leads to.
import type { Card } from '../intel/card.ts';
import { ask } from './ask.ts';

/** Undefined where it can't be shown (any more). */
export async function askCard(pk: number): Promise<Card | undefined> {
  const outcome = await ask('card-of', { pk });
  return outcome.ok ? outcome.value : undefined;
}
