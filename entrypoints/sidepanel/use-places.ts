// The sentences of what the list shows, and all about what is chosen, asked again with each report.
import { useRef } from 'preact/hooks';
import { FEW } from '../../components/panel/Sentences.tsx';
import { surely, useAsked } from '../../components/use-asked.ts';
import type { Beside, FoundPlaces, MentionPlace } from '../../lib/intel/found.ts';
import { ask } from '../../lib/messages/ask.ts';
import { MAX_ASKED, MAX_PLACES } from '../../lib/messages/panel.ts';

async function placesOf(tabId: number, ids: readonly string[], most: number): Promise<FoundPlaces[]> {
  if (ids.length === 0) return [];
  const outcome = await ask('found-places', { tabId, ids: ids.slice(0, MAX_ASKED), most });
  return outcome.ok ? outcome.value : [];
}

type Places = ReadonlyMap<string, MentionPlace>;
const NO_PLACES: Places = new Map();

/** Where each is named first, by link key. While a page is read again its sentences are not at hand: those known before stay. */
export function useFirstPlaces(tabId: number, round: number, ids: readonly string[]): Places {
  const known = useRef<{ tabId: number; places: Places }>();
  const load = async (): Promise<{ tabId: number; places: Places }> => {
    const found = await placesOf(tabId, ids, 1);
    const first = found.flatMap(({ id, places: [place] }) => (place ? [[id, place] as const] : []));
    const before = known.current?.tabId === tabId ? [...known.current.places] : [];
    return { tabId, places: new Map([...before.filter(([id]) => ids.includes(id)), ...first]) };
  };
  const { value: answer } = useAsked(() => surely(load()), { about: [tabId, round, ids.join('\n')] });
  known.current = answer;
  return answer?.tabId === tabId ? answer.places : NO_PLACES;
}

export interface About {
  tabId: number;
  id: string;
  places?: FoundPlaces;
  beside: readonly Beside[];
}

/** '' for nothing chosen. */
export function useAbout(tabId: number, round: number, id: string, whole: boolean): About | undefined {
  const load = async (): Promise<About> => {
    if (id === '') return { tabId, id, beside: [] };
    const [[places], beside] = await Promise.all([
      placesOf(tabId, [id], whole ? MAX_PLACES : FEW),
      ask('beside', { tabId, id }),
    ]);
    return { tabId, id, ...(places && { places }), beside: beside.ok ? beside.value : [] };
  };
  const { value: about } = useAsked(() => surely(load()), { about: [tabId, round, id, whole] });
  return about?.id === id && about.tabId === tabId ? about : undefined;
}
