// The demo without a display: point at a mark, take a picture, say what was found.
import type { Extension } from '../browsers/extension-page.ts';
import { cardText, placeOf } from '../browsers/marks.ts';
import type { Tab } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait.ts';
import { foundHere, foundLines } from './found-here.ts';

interface Scene {
  extension: Extension;
  tab: Tab;
  url: string;
  /** Where the picture goes. */
  out: string;
}

/** Throws when nothing on the page is marked or no card opens. */
export async function showHeadless({ extension, tab, url, out }: Scene): Promise<void> {
  await tab.hover(await placeOf(tab));
  const card = await waitFor('the card', () => cardText(tab));
  await tab.screenshot(out);
  const found = await waitFor('what was found', async () => {
    const groups = await foundHere(extension, url);
    return groups.length > 0 ? groups : undefined;
  });
  console.log(`Found on ${url}:`);
  for (const line of foundLines(found)) console.log(line);
  console.log(`Card of the mark pointed at: ${card.split('\n').slice(0, 2).join(' · ')}`);
  console.log(`Picture: ${out}`);
}
