// A MISP server with events, for tests of what they say.
import type { FeedRun } from './run-feed.ts';
import { makeUuid } from './entity.ts';
import { started } from './started.ts';
import { type MispOptions, type MispServer, startMispServer } from '../servers/misp-server.ts';
import { type MispEvent, THREAT_ACTORS } from '../servers/misp/data.ts';

export const KILLNET = 'misp-galaxy:threat-actor="Killnet"';

export async function startWithEvents(
  events: readonly MispEvent[],
  options: MispOptions = {},
): Promise<MispServer> {
  const server = await started(startMispServer(options));
  server.data.events.push(...events);
  return server;
}

/** A cluster as it hangs on an event. */
export const makeMetCluster = (value: string, over: object = {}): Record<string, unknown> => ({
  uuid: makeUuid(),
  collection_uuid: THREAT_ACTORS.uuid,
  type: 'threat-actor',
  value,
  tag_name: `misp-galaxy:threat-actor="${value}"`,
  meta: { synonyms: [`${value} Crew`], country: ['RU'] },
  ...over,
});

export const metGalaxy = (...clusters: Record<string, unknown>[]): object => ({
  type: 'threat-actor',
  name: 'Threat Actor',
  GalaxyCluster: clusters,
});

/** Kind, name and TLP of each entity, with "!" where the TLP is its own. */
export const shown = ({ intake }: FeedRun): string[] =>
  intake.entities.map(({ name, kind, tlp, tlpOwn }) => `${kind} ${name} ${tlp}${tlpOwn === true ? '!' : ''}`);
