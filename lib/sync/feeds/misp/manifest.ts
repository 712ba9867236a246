// manifest.json of a static MISP feed: { <uuid>: { timestamp, info, Tag: [{ name }], … } } of each event, which is in <uuid>.json.
import type { RawObject } from '../fields.ts';
import { isRawObject, ownText } from '../fields.ts';
import { FeedError } from '../remote.ts';
import { galaxyTag } from './events.ts';
import { galaxyOf } from './galaxies.ts';
import { listIn } from './rest-cluster.ts';
import { timestampOf } from './run.ts';
import { isUuid } from './uuid.ts';

/** Each event is a request of its own. */
const MAX_EVENTS = 20_000;

const tagsOf = (entry: RawObject): string[] =>
  listIn(entry, 'Tag').flatMap((tag) => ownText(tag, 'name') ?? []);

const namesActors = (entry: RawObject): boolean =>
  tagsOf(entry).some((tag) => {
    const found = galaxyTag(tag);
    return found !== undefined && galaxyOf(found.type, '') !== undefined;
  });

/**
 * The events of use, with their timestamps: those whose tags name actors and the like. A manifest without any tags says nothing
 * about its events, and all of them are of use.
 * @throws FeedError
 */
export function eventsOfUse(json: unknown): Record<string, number> {
  const entries = isRawObject(json) ? Object.entries(json) : [];
  const events = entries.flatMap(([uuid, entry]): [string, RawObject][] =>
    isUuid(uuid.toLowerCase()) && isRawObject(entry) ? [[uuid, entry]] : [],
  );
  if (!isRawObject(json) || events.length < entries.length / 2)
    throw new FeedError('not-understood', 'no manifest of a MISP feed');
  const hasTags = events.some(([, entry]) => tagsOf(entry).length > 0);
  const used = events.filter(([, entry]) => !hasTags || namesActors(entry));
  if (used.length > MAX_EVENTS) throw new FeedError('too-large', `${used.length} events`);
  return Object.fromEntries(used.map(([uuid, entry]) => [uuid, timestampOf(entry)]));
}
