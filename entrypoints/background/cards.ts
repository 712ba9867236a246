// Answers with cards: of a mention, of an entity, of a name in a short text.
import type { Browser } from 'wxt/browser';
import type { Card } from '../../lib/intel/card.ts';
import { findMentions } from '../../lib/match/find.ts';
import { whyCode } from '../../lib/match/why.ts';
import type { ExtensionRequests, Outcome } from '../../lib/messages/extension.ts';
import { cardOfEntity, cardOfMention, withWatched } from '../../lib/reading/cards.ts';
import { formOf, mentionId } from '../../lib/reading/mention-id.ts';
import { withOtherChannels } from '../../lib/reading/other-channels.ts';
import type { Store } from '../../lib/store/schema.ts';
import { ceiling } from './access.ts';
import { core } from './core.ts';
import { metOnCard } from './encounters.ts';
import { fail, ok } from './outcome.ts';

type Sender = Browser.runtime.MessageSender;
type Ask<T extends keyof ExtensionRequests> = ExtensionRequests[T]['ask'];

async function cardOutcome(store: Store, found: Card | undefined, sender?: Sender): Promise<Outcome<Card>> {
  if (!found) return fail('not-found');
  const [whole, met] = await Promise.all([
    withOtherChannels(store, found, await ceiling()),
    sender && metOnCard(found, sender),
  ]);
  const card = withWatched(whole, await (await core()).watched.get());
  return ok(met === undefined ? card : { ...card, met });
}

export async function cardAt({ version, mention }: Ask<'card'>, sender: Sender): Promise<Outcome<Card>> {
  const { store, lexicons } = await core();
  const lexicon = await lexicons.current();
  if (!lexicon) return fail('not-ready');
  if (lexicon.version !== version || formOf(mention) >= lexicon.formCount) return fail('stale');
  return cardOutcome(store, await cardOfMention(store, lexicon, mention, await ceiling()), sender);
}

export async function cardOfName({ name }: Ask<'card-of-name'>): Promise<Outcome<Card>> {
  const { store, lexicons } = await core();
  const lexicon = await lexicons.current();
  if (!lexicon) return fail('not-ready');
  const [, , form] = findMentions(lexicon, name);
  if (form === undefined) return fail('not-found');
  return cardOutcome(
    store,
    await cardOfMention(store, lexicon, mentionId(form, whyCode('name')), await ceiling()),
  );
}

export async function cardOf({ pk }: Ask<'card-of'>, sender: Sender): Promise<Outcome<Card>> {
  const { store } = await core();
  return cardOutcome(store, await cardOfEntity(store, pk, await ceiling()), sender);
}
