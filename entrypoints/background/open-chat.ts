import { readPostSaid, type ReadPost } from '../../lib/reading/post-said.ts';
import { askTab } from './tell-tab.ts';

/** Asks for no mention's record. */
const OPEN_CHAT = -1;

/** The chat that is open in a tab; undefined where its site tells of none. `version` of the lexicon. */
export const openChat = async (tabId: number, version: number): Promise<ReadPost | undefined> =>
  readPostSaid(await askTab(tabId, { type: 'record', version, mention: OPEN_CHAT }));
