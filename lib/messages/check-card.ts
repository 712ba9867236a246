// What the page script says to the card, checked on arrival.
import * as v from 'valibot';
import type { ToCard } from './card.ts';
import { Natural } from './schemas.ts';

const ToCardSchema: v.GenericSchema<unknown, ToCard> = v.variant('type', [
  v.object({
    type: v.literal('load'),
    version: Natural,
    mention: Natural,
    text: v.pipe(v.string(), v.maxLength(200)),
  }),
  v.object({ type: v.literal('shown'), focus: v.boolean() }),
  v.object({ type: v.literal('hidden') }),
]);

/** Undefined for whatever is no message of the contract. */
export function readToCard(message: unknown): ToCard | undefined {
  const result = v.safeParse(ToCardSchema, message);
  return result.success ? result.output : undefined;
}
