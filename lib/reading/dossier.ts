// From a link key to the dossier: gathered like a card, of everything that stands behind the key.
import type { Card, CardTarget } from '../intel/card.ts';
import { assertionsIn, toldOnce, type Dossier, type Neighbours } from '../intel/dossier.ts';
import type { Tlp } from '../intel/tlp.ts';
import { readBonds } from '../store/bonds.ts';
import { notesFor } from '../store/notes.ts';
import { watchedPks } from '../store/watched.ts';
import { entitiesBehind, withLinked } from '../store/read.ts';
import type { Store } from '../store/schema.ts';
import { cardOfRows } from './cards.ts';

/** The card of everything that stands behind the key, and whose it is. */
async function gather(
  store: Store,
  id: string,
  ceiling: Tlp | undefined,
): Promise<{ card: Card; self: Required<CardTarget> } | undefined> {
  const rows = await withLinked(store, await entitiesBehind(store, [id]), await readBonds(store));
  const whole = await cardOfRows(store, rows, ceiling);
  const card = { ...whole, parts: toldOnce(whole.parts) };
  const [head] = card.parts;
  if (head === undefined) return undefined;
  const { name, kind } = head.entity;
  return { card, self: { pk: head.pk, id: head.entity.id, name, kind } };
}

/** Undefined where no ready feed has the key, or nothing of it may be shown up to `ceiling`. */
export async function dossierOf(store: Store, id: string, ceiling?: Tlp): Promise<Dossier | undefined> {
  const found = await gather(store, id, ceiling);
  if (found === undefined) return undefined;
  const { card, self } = found;
  const watched = await watchedPks(store, await readBonds(store));
  // What the user wrote carries no marking: no ceiling covers it.
  const isHidden = ceiling !== undefined;
  const keys = [id, ...card.parts.flatMap(({ entity }) => entity.links)];
  const notes = isHidden ? [] : await notesFor(store, keys);
  return {
    card,
    self,
    isWatched: card.parts.some(({ pk }) => watched.has(pk)),
    notes,
    areNotesHidden: isHidden,
  };
}

/** Undefined as from `dossierOf`. */
export async function neighboursOf(store: Store, id: string, ceiling?: Tlp): Promise<Neighbours | undefined> {
  const found = await gather(store, id, ceiling);
  if (found === undefined) return undefined;
  return { self: found.self, assertions: found.card.parts.flatMap(assertionsIn) };
}
