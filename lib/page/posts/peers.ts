// Whose names stand in a text, where the site says it: ids and addresses as they are. The background knows what they mean.
import type { PeersSaid } from '../../messages/page.ts';
import type { Batch } from '../batch.ts';
import type { PeerPlace, PostPlaces } from './places.ts';

function saidOf(name: Element, [, ...sources]: PeerPlace): string {
  const values = sources.map(([around, inside, attribute]) => {
    if (around === '') return location.href;
    const root = name.closest(around);
    return (inside === '' ? root : root?.querySelector(inside))?.getAttribute(attribute) ?? '';
  });
  return values.join(' ');
}

export function peersIn({ nodes, starts }: Batch, { site, peers, spoilers }: PostPlaces): PeersSaid {
  const found: PeersSaid = { site, places: [], said: [] };
  const { places, said } = found;
  const covered: number[] = [];
  const names = [...peers.map(([name]) => name), spoilers.each].join();
  let last: Element | null = null;
  nodes.forEach((node, index) => {
    const start = starts[index] ?? 0;
    const name = node.parentElement?.closest(names) ?? null;
    const place = name && peers.find(([each]) => name.matches(each));
    // A name in several texts is one, as long as nothing breaks it.
    if (place && name === last && places.at(-1) === start) places[places.length - 1] = start + node.length;
    else if (place) {
      places.push(start, start + node.length);
      said.push(saidOf(name, place));
    } else if (name?.matches(spoilers.concealed) === true) covered.push(start, start + node.length);
    last = name;
  });
  return covered.length === 0 ? found : { ...found, covered };
}
