// The star of a card: the card says what was watched when it was made; what is pressed since then is kept here.
import { useState } from 'preact/hooks';
import type { Card, CardPart } from '../../lib/intel/card.ts';
import type { Watching } from '../watching.ts';
import type { CardActions } from './actions.ts';

/** Parts that are one thing as the card tells it have one star. */
function together(card: Card, { pk }: CardPart): number[] {
  const found = new Set([pk]);
  const joined = card.bonds.filter(({ state }) => state === 'linked' || state === 'same');
  for (const one of found)
    for (const { pks } of joined) if (pks.includes(one)) for (const other of pks) found.add(other);
  return [...found];
}

export function useWatching(
  card: Card,
  part: CardPart | undefined,
  watch: CardActions['watch'],
): Watching | undefined {
  const [said, setSaid] = useState<Readonly<Record<number, boolean>>>({});
  const [failed, setFailed] = useState(false);
  if (part === undefined || watch === undefined) return undefined;
  const isWatched = said[part.pk] ?? card.watched?.includes(part.pk) ?? false;
  const toggle = (): void => {
    void watch(part.entity.id, !isWatched).then((done) => {
      setFailed(!done);
      if (done)
        setSaid((before) => ({
          ...before,
          ...Object.fromEntries(together(card, part).map((pk) => [pk, !isWatched])),
        }));
    });
  };
  return { isWatched, failed, toggle };
}
