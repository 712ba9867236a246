// What the panel's buttons do.
import { copyText } from '../../components/copy-text.ts';
import type { PanelActions, PanelWork } from '../../components/panel/types.ts';
import { ask } from '../../lib/messages/ask.ts';
import { siteActions } from '../../lib/settings/site-actions.ts';

export interface Panel {
  tabId: number;
  /** Asks for a new report. */
  refresh: () => void;
  denied: () => void;
  change: (change: Partial<PanelWork>) => void;
  shown: (ids: readonly string[]) => void;
  allPlaces: () => void;
}

export function actionsOf(panel: Panel): PanelActions {
  const { tabId, change, shown, allPlaces } = panel;
  const site = siteActions(panel);
  return {
    ...site,
    ...{ work: change, shown, allPlaces, copy: copyText },
    goTo: ({ frameId, version, mention }) => void ask('go-to', { tabId, frameId, version, mention }),
    goToPlace: ({ frameId, version, mention, at }) =>
      void ask('go-to', { tabId, frameId, version, mention, at }),
    openDossier: (id) => void ask('open-dossier', { id }),
    goToPost: async ({ id, last: { frameId, place } }) =>
      (await ask('go-to-post', { tabId, frameId, place, id })).ok,
    openOptions: () => void site.openOptions(),
  };
}
