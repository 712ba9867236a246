// What the extension shows on a page, seen from outside: painted ranges and the card.
import * as v from 'valibot';
import type { Point, Realm, Tab } from './types.ts';
import { waitFor } from './wait.ts';

/** Every painted range in document order, also those in shadow roots, as live ranges. */
const RANGES = `[...CSS.highlights.values()]
  .flatMap((highlight) => [...highlight])
  .map((painted) => {
    const range = document.createRange();
    range.setStart(painted.startContainer, painted.startOffset);
    range.setEnd(painted.endContainer, painted.endOffset);
    return range;
  })
  .filter((range) => !range.collapsed && range.startContainer.isConnected)
  .toSorted((a, b) => (b.startContainer.compareDocumentPosition(a.startContainer) & 2 ? -1 : 1) *
    (a.startContainer === b.startContainer ? (a.startOffset < b.startOffset ? -1 : 1) : 1))`;

const Texts = v.array(v.string());
const Place = v.nullable(v.object({ x: v.number(), y: v.number() }));

/** The painted words, in document order. */
export const paintedTexts = async (realm: Realm): Promise<string[]> =>
  v.parse(Texts, await realm.evaluate(`${RANGES}.map(String)`));

/** Waits until at least `count` words are painted and gives them back. */
export const waitForMarks = (realm: Realm, count = 1): Promise<string[]> =>
  waitFor(`${count} marks`, async () => {
    const texts = await paintedTexts(realm);
    return texts.length >= count ? texts : undefined;
  });

/** Scrolls a painted word into view and gives back its middle; `text` undefined: the first one. */
export const placeOf = (realm: Realm, text?: string): Promise<Point> =>
  waitFor(`a mark on ${text ?? 'anything'}`, async () => {
    const isWanted = text === undefined ? 'true' : `String(range) === ${JSON.stringify(text)}`;
    const place = await realm.evaluate(`(() => {
      const range = ${RANGES}.find((range) => ${isWanted});
      if (range === undefined) return null;
      const isVisible = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
      if (!isVisible(range.getBoundingClientRect())) {
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      }
      const { left, top, width, height } = range.getClientRects()[0];
      return { x: left + width / 2, y: top + height / 2 };
    })()`);
    return v.parse(Place, place) ?? undefined;
  });

/** What is inside the card, shown or not. */
export async function cardFrame(tab: Tab): Promise<Realm | undefined> {
  for (const frame of await tab.frames()) {
    if (new URL(await frame.url()).pathname === '/card.html') return frame;
  }
  return undefined;
}

/**
 * Whether the card lies over some point of the page: then that point's element is the card's host, a <div> without
 * attributes beside the body or at the end of a dialog. While a card is laid out unseen, the page lies on top.
 */
const CARD_IS_SHOWN = `(() => {
  for (let x = 5; x < innerWidth; x += 20)
    for (let y = 5; y < innerHeight; y += 20) {
      const top = document.elementFromPoint(x, y);
      const isHost = top?.nodeName === 'DIV' && top.attributes.length === 0;
      if (isHost && top.parentElement.matches('html, dialog')) return true;
    }
  return false;
})()`;

/** The text of the card that is shown; undefined while none is. */
export async function cardText(tab: Tab): Promise<string | undefined> {
  if ((await tab.evaluate(CARD_IS_SHOWN)) !== true) return undefined;
  const text = await (await cardFrame(tab))?.evaluate('document.body.innerText.trim()');
  return typeof text === 'string' && text !== '' ? text : undefined;
}

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y;

/** Moves the pointer to a painted word: where the word is elsewhere by then, it follows. */
async function moveTo(tab: Tab, text: string | undefined): Promise<void> {
  let place = await placeOf(tab, text);
  await waitFor(`the pointer on ${text ?? 'a mark'}`, async () => {
    await tab.hover(place);
    const before = place;
    place = await placeOf(tab, text);
    return isSame(before, place) ? true : undefined;
  });
}

/**
 * A corner of the page that lies on no painted word: with one under it, that word's card opens while the pointer is on its way, and may
 * cover what it is on its way to.
 */
const FREE_CORNER = `(() => {
  const boxes = ${RANGES}.flatMap((range) => [...range.getClientRects()]);
  const near = 5;
  const isOn = ({ x, y }) => ({ left, top, right, bottom }) =>
    x > left - near && x < right + near && y > top - near && y < bottom + near;
  const corners = [1, innerHeight - 2].flatMap((y) => [1, innerWidth - 2].map((x) => ({ x, y })));
  return corners.find((corner) => !boxes.some(isOn(corner))) ?? null;
})()`;

async function pointAtNothing(tab: Tab): Promise<void> {
  const corner = v.parse(Place, await tab.evaluate(FREE_CORNER));
  if (corner === null) throw new Error('A mark in every corner of the page');
  await tab.hover(corner);
}

/**
 * Points at a painted word and waits until its card says `expected`; gives back all of the card's text. A card that is open goes
 * first: it would stay, as it is, for a pointer that comes back at once.
 */
export async function pointAt(tab: Tab, text: string | undefined, expected: string): Promise<string> {
  const before = await cardText(tab);
  await pointAtNothing(tab);
  if (before !== undefined)
    await waitFor('the card before to go', async () =>
      (await cardText(tab)) === undefined ? true : undefined,
    );
  await moveTo(tab, text);
  return waitFor(`a card that says “${expected}”`, async () => {
    const said = await cardText(tab);
    return said?.includes(expected) === true ? said : undefined;
  });
}
