import { addressesOf } from '../../components/feeds/FeedSection.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { ask } from '../../lib/messages/ask.ts';

/** Addresses of the feeds that there are. */
export function useKnown(): { known: readonly string[]; reload: () => void } {
  const { value: feeds = [], again } = useAsked(() => ask('feeds', {}));
  return { known: addressesOf(feeds), reload: () => void again() };
}
