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
  /** The marked word to point at; the first one if it is not given. */
  word?: string | undefined;
  /** Where the picture goes. */
  out: string;
}

/** Throws when nothing on the page is marked or no card opens. */
export async function showHeadless({ extension, tab, url, word, out }: Scene): Promise<void> {
  await tab.hover(await placeOf(tab, word));
  const card = await waitFor('the card', async () => {
    const text = await cardText(tab);
    return text?.includes('TLP:') === true ? text : undefined;
  });
  await tab.screenshot(out);
  const found = await waitFor('what was found', async () => {
    const groups = await foundHere(extension, url);
    return groups.length > 0 ? groups : undefined;
  });
  console.log(`Found on ${url}:`);
  for (const line of foundLines(found)) console.log(line);
  console.log(`Pointed at ${word ?? 'the first mark'}, the card says: ${card.split('\n')[0] ?? ''}`);
  console.log(`Picture: ${out}`);
}
