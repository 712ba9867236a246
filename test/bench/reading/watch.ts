// What stands in a watched document before anything of its own, and notes when something is seen there.
// Times are ms since 1970, the same in all frames.

const NOW = '() => performance.timeOrigin + performance.now()';

/** ms */
const PATIENCE = 20_000;

/** CSS pixels above or below a word: its card is there. */
const BESIDE = 40;

/** How far the page is, when a mark is painted, and when a card lies beside the word that the pointer is on. */
const IN_PAGE = `
  const bench = (globalThis.bench = { now, stood: 0, looked: 0, shown: 0, word: { x: 0, y: 0 } });
  addEventListener('DOMContentLoaded', () => (bench.stood = now()));
  const eachFrame = (isSo, then, fail) => {
    const end = now() + ${PATIENCE};
    const look = () => (isSo() ? then(now()) : now() > end ? fail() : requestAnimationFrame(look));
    look();
  };
  const isStyled = (name) =>
    getComputedStyle(document.documentElement, '::highlight(' + name + ')').textDecorationLine === 'underline';
  const isPainted = () => [...CSS.highlights].some(([name, { size }]) => size > 0 && isStyled(name));
  bench.painted = () => new Promise((resolve, reject) =>
    eachFrame(isPainted, resolve, () => reject(new Error('No mark was painted'))));
  bench.first = bench.painted();
  bench.first.catch(() => undefined);
  // The card's host is a <div> without attributes, outside of the body.
  const isHost = (element) =>
    element?.nodeName === 'DIV' && element.attributes.length === 0 && element.parentElement === document.documentElement;
  bench.isCovered = () => [-${BESIDE}, ${BESIDE}].some((by) =>
    isHost(document.elementFromPoint(bench.word.x, bench.word.y + by)));
  let moves = 0;
  addEventListener('pointermove', () => {
    const move = (moves += 1);
    bench.shown = 0;
    requestAnimationFrame(() => {
      bench.looked = now();
      eachFrame(() => move !== moves || bench.isCovered(), (at) => move === moves && (bench.shown = at), () => undefined);
    });
  }, true);`;

/** In the card's frame: when the latest card of an entity was there. An expression that gives it; once is enough. */
export const FILLED = `(globalThis.bench ??= (() => {
  const now = ${NOW};
  const bench = { filled: 0 };
  let last = null;
  const look = () => {
    const body = document.querySelector('.card-body');
    if (body !== null && body !== last) bench.filled = now();
    last = body;
  };
  look();
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
  return bench;
})()).filled`;

/** In Chromium it is there in extension pages, too; in Firefox a card's frame is watched once it is seen. */
export const WATCH = `
  const now = ${NOW};
  if (location.pathname === '/card.html') { ${FILLED}; } else { ${IN_PAGE} }`;
