// The dossier as it is now: asked for at first, whenever intel has changed, and when the page is looked at again.
import { useEffect } from 'preact/hooks';
import { surely, useAsked } from '../../components/use-asked.ts';
import type { Dossier } from '../../lib/intel/dossier.ts';
import type { Note } from '../../lib/intel/kept.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode } from '../../lib/messages/extension.ts';
import { newsOrSeen } from './hear.ts';

/** Milliseconds after which a background that was starting is asked again. */
const AGAIN = 1_000;

export interface KeptOf {
  id: string;
  name: string;
  notes: readonly Note[];
}

export type DossierState =
  | { state: 'loading' }
  | { state: 'ready'; dossier: Dossier }
  | { state: 'failed'; code: ErrorCode; kept: KeptOf | undefined };

/** What the user has of an entity that no feed has any more. */
async function keptOf(id: string): Promise<KeptOf | undefined> {
  const outcome = await ask('kept', {});
  if (!outcome.ok) return undefined;
  const notes = outcome.value.notes.filter((note) => note.id === id);
  const known = notes[0] ?? outcome.value.watched.find((each) => each.id === id);
  return known && { id, name: known.name, notes };
}

async function fetchState(id: string): Promise<DossierState> {
  const outcome = await ask('dossier', { id });
  if (outcome.ok) return { state: 'ready', dossier: outcome.value };
  return { state: 'failed', code: outcome.code, kept: await keptOf(id) };
}

const LOADING: DossierState = { state: 'loading' };

export function useDossier(id: string): { state: DossierState; reload: () => void } {
  const asked = useAsked(() => surely(fetchState(id)), { about: [id], hear: newsOrSeen });
  const { value: state = LOADING, again } = asked;
  useEffect(() => {
    if (state.state !== 'failed' || state.code !== 'not-ready') return;
    const asking = setTimeout(() => void again(), AGAIN);
    return () => clearTimeout(asking);
  }, [state, again]);
  return { state, reload: () => void again() };
}
