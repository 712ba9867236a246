import type { FeedKind } from '../lib/intel/feed.ts';
import type { Texts } from '../lib/i18n/texts.ts';

/** Who says it; for what the user added, the interface's word for the user. */
export const producerName = (producer: string, feed: { kind: FeedKind }, texts: Texts): string =>
  feed.kind === 'own' ? texts.own.you : producer;
