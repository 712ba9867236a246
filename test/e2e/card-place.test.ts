// Where the open card really lies: measured from outside, point by point, because its shadow root is closed.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { cardFrame, cardText, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { inBrowsers } from './world.ts';

const Box = v.object({ left: v.number(), top: v.number(), right: v.number(), bottom: v.number() });
type Box = v.InferOutput<typeof Box>;

/** From a first point inside the card to its four edges, pixel by pixel. */
const CARD_BOX = `(() => {
  const isCard = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return top?.nodeName === 'DIV' && top.attributes.length === 0 && top.parentElement.matches('html, dialog');
  };
  for (let y = 5; y < innerHeight; y += 20)
    for (let x = 5; x < innerWidth; x += 20) {
      if (!isCard(x, y) || !isCard(x + 12, y + 12)) continue;
      const box = { left: x + 12, right: x + 12, top: y + 12, bottom: y + 12 };
      while (isCard(box.left - 1, y + 12)) box.left -= 1;
      while (isCard(box.right, y + 12)) box.right += 1;
      while (isCard(x + 12, box.top - 1)) box.top -= 1;
      while (isCard(x + 12, box.bottom)) box.bottom += 1;
      return box;
    }
})()`;
const WORD_BOX = `(() => {
  const { left, top, right, bottom } = document.querySelector('#word').getBoundingClientRect();
  return { left, top, right, bottom };
})()`;

const boxOf = async (tab: Tab, expression: string): Promise<Box> =>
  v.parse(Box, await tab.evaluate(expression));

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const Size = v.tuple([v.number(), v.number()]);

/** The size that the card's own document has: a card that stood out of the window would be seen smaller. */
const sizeInside = async (tab: Tab): Promise<v.InferOutput<typeof Size>> =>
  v.parse(Size, await (await cardFrame(tab))?.evaluate('[innerWidth, innerHeight]'));

/** The card's place, whole: what it says and how large it is come one after the other. */
async function wholeCard(tab: Tab): Promise<Box> {
  let last = '';
  const look = async (): Promise<Box | undefined> => {
    const card = await boxOf(tab, CARD_BOX);
    const [width, height] = await sizeInside(tab);
    last = JSON.stringify({ card, width, height });
    const isWhole =
      Math.abs(card.right - card.left - width) <= 2 && Math.abs(card.bottom - card.top - height) <= 2;
    return isWhole ? card : undefined;
  };
  return waitFor('a card that is whole', look).catch((cause: unknown) => {
    throw new Error(last, { cause });
  });
}

async function expectBesideItsWord(tab: Tab): Promise<Box> {
  await waitForMarks(tab);
  await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
  const [card, word] = [await wholeCard(tab), await boxOf(tab, WORD_BOX)];
  expect(overlap(card, word), JSON.stringify({ card, word })).toBe(false);
  return card;
}

const word = (style: string): string =>
  `<p><span id="word" style="position: fixed; ${style}">UserSec</span></p>`;

const EDGES = {
  'the top left corner': 'top: 0; left: 0',
  'the top right corner': 'top: 0; right: 0',
  'the bottom left corner': 'bottom: 0; left: 0',
  'the bottom right corner': 'bottom: 0; right: 0',
  'the middle': 'top: 50%; left: 50%',
  'the left edge': 'top: 50%; left: 0',
  'the bottom edge': 'bottom: 0; left: 50%',
  'large letters': 'top: 40%; left: 20%; font-size: 90px',
};

/** The first line stands further right than the second. */
const WRAPPED = `<p id="word" style="margin: 150px 0 0 200px; width: 300px; text-indent: 170px; font-size: 20px">
  People’s Cyber Army of Russia</p>`;
const WRAPPED_LINES = `(() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('#word'));
  return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
})()`;

inBrowsers({}, (world) => {
  test.each(Object.entries(EDGES))('at %s the card covers no word and is whole', async (_, style) => {
    const tab = await world().openBody(word(style));
    await expectBesideItsWord(tab);
    await tab.close();
  });

  test.each([
    [500, 700],
    [360, 640],
    [1280, 300],
  ])('in a window of %i × %i', async (width, height) => {
    const tab = await world().openBody(word('top: 45%; right: 5%'));
    await tab.resize(width, height);
    await expectBesideItsWord(tab);
    await tab.close();
  });

  test.each([
    ['begins', 0],
    ['ends', 1],
  ])('a name over two lines has its card at the line where it %s, if that is pointed at', async (_, line) => {
    const tab = await world().openBody(WRAPPED);
    await waitForMarks(tab);
    const lines = v.parse(v.tuple([Box, Box]), await tab.evaluate(WRAPPED_LINES));
    const { left, right, top, bottom } = v.parse(Box, lines[line]);
    await tab.hover({ x: (left + right) / 2, y: (top + bottom) / 2 });
    await waitFor('its card', () => cardText(tab));
    const card = await wholeCard(tab);
    expect(lines.filter((each) => overlap(card, each))).toEqual([]);
    expect(Math.abs(card.left - left)).toBeLessThanOrEqual(2);
    await tab.close();
  });

  test('on a page that reads from right to left, the card’s right edge follows the word’s', async () => {
    const tab = await world().openBody(`<div dir="rtl">${word('top: 40%; right: 30%')}</div>`);
    const [card, at] = [await expectBesideItsWord(tab), await boxOf(tab, WORD_BOX)];
    expect(Math.abs(card.right - at.right)).toBeLessThanOrEqual(2);
    await tab.close();
  });
});
