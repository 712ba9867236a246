// The card of an entity that another card, a list or a graph leads to.
import type { Card } from '../intel/card.ts';
import { ask } from './ask.ts';
import type { Outcome } from './extension.ts';

export const askCard = (pk: number): Promise<Outcome<Card>> => ask('card-of', { pk });
