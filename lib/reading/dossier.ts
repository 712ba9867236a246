// From a link key to the dossier: gathered like a card, of everything that stands behind the key.
import type { Card, CardTarget } from '../intel/card.ts';
import { assertionsIn, toldOnce, type Dossier, type Neighbours } from '../intel/dossier.ts';
import { readBonds } from '../store/bonds.ts';
import { notesFor, watchedPks } from '../store/kept.ts';
import { entitiesBehind, withLinked } from '../store/read.ts';
import type { Store } from '../store/schema.ts';
import { cardOfRows } from './cards.ts';

/** Undefined where no ready feed has it. */
async function gather(
  store: Store,
  id: string,
): Promise<{ card: Card; self: Required<CardTarget> } | undefined> {
  const rows = await withLinked(store, await entitiesBehind(store, [id]), await readBonds(store));
  const whole = await cardOfRows(store, rows);
  const card = { ...whole, parts: toldOnce(whole.parts) };
  const [head] = card.parts;
  if (head === undefined) return undefined;
  const { name, kind } = head.entity;
  return { card, self: { pk: head.pk, id: head.entity.id, name, kind } };
}

/** Undefined where no ready feed has it. */
export async function dossierOf(store: Store, id: string): Promise<Dossier | undefined> {
  const found = await gather(store, id);
  if (found === undefined) return undefined;
  const { card, self } = found;
  const watched = await watchedPks(store, await readBonds(store));
  const notes = await notesFor(store, [id, ...card.parts.flatMap(({ entity }) => entity.links)]);
  return { card, self, isWatched: card.parts.some(({ pk }) => watched.has(pk)), notes };
}

/** Undefined where no ready feed has it. */
export async function neighboursOf(store: Store, id: string): Promise<Neighbours | undefined> {
  const found = await gather(store, id);
  if (found === undefined) return undefined;
  return { self: found.self, assertions: found.card.parts.flatMap(assertionsIn) };
}

/** Says which of its parts are on the watch-list. */
export const withWatched = (card: Card, watched: ReadonlySet<number>): Card => ({
  ...card,
  watched: card.parts.flatMap(({ pk }) => (watched.has(pk) ? [pk] : [])),
});
