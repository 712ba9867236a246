// Answers what the side panel asks about the tab that it follows.
import type { PanelRequests } from '../../lib/messages/panel.ts';
import type { AnswerOf, RequestOf } from '../../lib/messages/contract.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { besideOf, foundPlaces } from '../../lib/reading/mention-places.ts';
import { core } from './core.ts';
import { placesInTab } from './open-pages.ts';
import { fail, ok } from './outcome.ts';
import { postsOfTab } from './tab-posts.ts';
import { foundInTab, hearFrom } from './found-in-tab.ts';

type Answer = AnswerOf<PanelRequests>;

export async function aboutPanel(request: RequestOf<PanelRequests>): Promise<Outcome<Answer>> {
  const { tabId } = request;
  const lexicon = await (await core()).lexicons.current();
  if (!lexicon) return fail('not-ready');
  await hearFrom(tabId);
  const [found, frames] = await Promise.all([foundInTab(tabId), placesInTab(tabId, lexicon.version)]);
  if (request.type === 'found-places') {
    const ids = new Set(request.ids);
    const asked = found.filter(({ group }) => ids.has(group.id));
    return ok(foundPlaces(asked, frames, request.most));
  }
  const thing = found.find(({ group }) => group.id === request.id);
  if (!thing) return fail('not-found');
  const posts = (await postsOfTab(tabId)).toJSON();
  return ok(besideOf(thing, found, frames, posts));
}
