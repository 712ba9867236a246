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

/** In the card: the first element that says `label`. */
const controlOf = (label: string): string => `[...document.querySelectorAll('button, label')]
  .find((each) => ((each.getAttribute('aria-label') ?? '') + each.innerText).includes(${JSON.stringify(label)}))`;

/** The middle of it. */
const middleOf = (label: string): string => `(() => {
  const found = ${controlOf(label)};
  found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
})()`;

/** Moves the pointer there until it is on it, as the card says itself: with each line that comes its parts lie elsewhere. */
const pointInCard = (tab: Tab, label: string): Promise<Point> =>
  waitFor(`the pointer on “${label}” in the card`, async () => {
    const card = await frameOfCard(tab);
    const corner = v.parse(Place, await tab.evaluate(CORNER));
    const inside = v.parse(Place, await card.evaluate(middleOf(label)));
    const place = { x: corner.x + inside.x, y: corner.y + inside.y };
    await tab.hover(place);
    return (await card.evaluate(`${controlOf(label)}.matches(':hover')`)) === true ? place : undefined;
  });

/** Moves to the button or field that says so, and clicks. */
export async function pressInCard(tab: Tab, label: string): Promise<void> {
  await tab.click(await pointInCard(tab, label));
}

export const waitForCardText = (tab: Tab, text: string): Promise<string> =>
  waitFor(`a card that says “${text}”`, async () => {
    const said = await cardText(tab);
    return said?.includes(text) === true ? said : undefined;
  });

const PASTED = 'document.querySelector("textarea.pasted")';

/** What a press in the card has put on the clipboard, as a paste into the page shows it. */
export async function copiedFrom(tab: Tab): Promise<string> {
  await waitForCardText(tab, 'Copied');
  await tab.evaluate(`(() => {
    const field = Object.assign(document.createElement('textarea'), { className: 'pasted' });
    field.style = 'position: fixed; top: 0';
    document.body.append(field);
    field.focus();
  })()`);
  await tab.press('Control', 'v');
  const pasted = await waitFor('what was pasted', async () => {
    const value = v.parse(v.string(), await tab.evaluate(`${PASTED}.value`));
    return value === '' ? undefined : value;
  });
  await tab.evaluate(`${PASTED}.remove()`);
  return pasted;
}
