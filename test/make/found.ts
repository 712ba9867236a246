// Things found in a tab, as its lists tell them.
import type { Entity } from '../../lib/intel/entity.ts';
import type { FoundFeed, FoundGroup, MentionPlace } from '../../lib/intel/found.ts';
import type { FoundEntity } from '../../lib/reading/found.ts';

export const FEED: FoundFeed = { id: 'file-1', kind: 'file', title: { en: 'Example feed' } };

export const foundEntityOf = (
  { id, name, kind, tlp, producer, links }: Entity,
  pk: number,
  feed: FoundFeed = FEED,
): FoundEntity => ({ pk, id, name, kind, tlp, producer, links, feed });

let made = 0;

export const makeGroup = (over: Partial<FoundGroup> = {}): FoundGroup => ({
  ...{ pk: ++made, id: `stix:threat-actor--${made}`, name: 'Paper Heron', kind: 'threat-actor' },
  ...{ markClass: 'actor', tlp: 'CLEAR', producers: ['Example Intel'], feeds: [FEED] },
  ...{ count: 1, painted: true, frameId: 0, mention: made, version: 1 },
  ...over,
});

export const makePlace = (over: Partial<MentionPlace> = {}): MentionPlace => ({
  ...{ frameId: 0, mention: 1, version: 1, at: 0 },
  ...{ before: 'Yesterday ', text: 'Paper Heron', after: ' struck again.' },
  ...over,
});
