// Pressing what is in a card, with the mouse, from outside.
import * as v from 'valibot';
import { cardFrame, cardText } from '../../lib/cli/browsers/marks.ts';
import type { Point, Realm, Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';

const Place = v.object({ x: v.number(), y: v.number() });

/** The card's corner: from any point that the card's host lies over, left and up as far as it does. */
const CORNER = `(() => {
  const isCard = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return top?.nodeName === 'DIV' && top.attributes.length === 0 && top.parentElement.matches('html, dialog');
  };
  for (let x = 5; x < innerWidth; x += 20)
    for (let y = 5; y < innerHeight; y += 20) {
      if (!isCard(x, y)) continue;
      // The corners are round: the edges are found from further inside.
      const [inX, inY] = [x + 15, y + 15];
      let [left, top] = [inX, inY];
      while (isCard(left - 1, inY)) left -= 1;
      while (isCard(inX, top - 1)) top -= 1;
      return { x: left, y: top };
    }
  return null;
})()`;

export async function frameOfCard(tab: Tab): Promise<Realm> {
  const frame = await cardFrame(tab);
  if (frame === undefined) throw new Error('No card');
  return frame;
}

/** In the card: the middle of the first element that says `label`. */
const middleOf = (label: string): string => `(() => {
  const says = (each) => (each.getAttribute('aria-label') ?? '') + each.innerText;
  const all = [...document.querySelectorAll('button, label')];
  const found = all.find((each) => says(each).includes(${JSON.stringify(label)}));
  found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
})()`;

const placeInCard = (tab: Tab, label: string): Promise<Point> =>
  waitFor(`“${label}” in the card`, async () => {
    const corner = v.parse(Place, await tab.evaluate(CORNER));
    const inside = v.parse(Place, await (await frameOfCard(tab)).evaluate(middleOf(label)));
    return { x: corner.x + inside.x, y: corner.y + inside.y };
  });

/** Moves to the button or field that says so, and clicks. */
export async function pressInCard(tab: Tab, label: string): Promise<void> {
  const place = await placeInCard(tab, label);
  await tab.hover(place);
  await tab.click(place);
}

export const waitForCardText = (tab: Tab, text: string): Promise<string> =>
  waitFor(`a card that says “${text}”`, async () => {
    const said = await cardText(tab);
    return said?.includes(text) === true ? said : undefined;
  });
