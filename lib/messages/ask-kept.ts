// How a card asks for an entity's dossier, and puts it on the watch-list. Nothing here throws.
import { ask } from './ask.ts';

/** False: it did not go through. */
const watch = async (id: string, isWatched: boolean): Promise<boolean> =>
  (await ask('watch', { id, isWatched })).ok;

const dossier = (id: string): void => void ask('open-dossier', { id });

export const askKeep = { watch, dossier };
