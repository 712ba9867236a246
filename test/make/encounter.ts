import { dayOf, type Encounter } from '../../lib/intel/encounter.ts';

let made = 0;

/** Each in a place of its own. */
export function makeEncounter(over: Partial<Encounter> = {}): Encounter {
  const at = over.at ?? Date.UTC(2026, 10, 20, 12);
  return {
    entity: 'stix:1',
    name: 'Paper Heron',
    kind: 'threat-actor',
    at,
    day: dayOf(at),
    host: 'news.test',
    place: (++made).toString(16).padStart(8, '0'),
    ...over,
  };
}
