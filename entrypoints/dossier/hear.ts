import { whenSeen, type Hear } from '../../components/use-asked.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

/** Intel has changed, or the page is looked at again. */
export const newsOrSeen: Hear = (changed, signal) => {
  watchNews(() => void changed(), signal);
  whenSeen(changed, signal);
};
