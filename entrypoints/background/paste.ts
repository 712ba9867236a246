// Reads a text that the user has pasted.
import type { Outcome } from '../../lib/messages/extension.ts';
import type { PasteRequests, ReadText } from '../../lib/messages/paste.ts';
import { ceilingOf } from '../../lib/settings/showing.ts';
import { readPasted } from '../../lib/reading/read-pasted.ts';
import { access } from './access.ts';
import { core } from './core.ts';
import { fail, ok } from './outcome.ts';

export async function readPastedText({
  text,
}: PasteRequests['read-text']['ask']): Promise<Outcome<ReadText>> {
  const { lexicons, mutes } = await core();
  const lexicon = await lexicons.current();
  if (!lexicon) return fail('not-ready');
  const { settings } = await access();
  const policy = { paintKinds: settings.paintKinds, ceiling: ceilingOf(settings) };
  const isMuted = await mutes.at(lexicon, undefined);
  return ok({ version: lexicon.version, hits: readPasted(lexicon, text, policy, isMuted) });
}
