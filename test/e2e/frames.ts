import type { Realm, Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';

/** The frame of a page that shows a URL: frames come in any order, and the card's is one of them. */
export const frameAt = (tab: Tab, url: string): Promise<Realm> =>
  waitFor(`the frame ${url}`, async () => {
    const frames = await tab.frames();
    const urls = await Promise.all(frames.map((frame) => frame.url()));
    return frames[urls.indexOf(url)];
  });
