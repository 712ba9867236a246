// Which names stand on the screen, read from the page in the plainest way, and which are painted. Independent of how the extension reads.
const NAMES = /(?<![\p{L}\p{N}])(?:UserSec|RipperSec|Killnet|OverFlame|FreeDurov)(?![\p{L}\p{N}])/gu;

const isOnScreen = ({ top, bottom, height }) => height > 0 && top >= 0 && bottom <= innerHeight;

/** The text of a part, without what is inside `out`; pictures end a word, as <br> does. */
function textOf(node, out) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(out)) return '';
  if (node.matches('img, br, canvas')) return '\n';
  const text = [...node.childNodes].map((child) => textOf(child, out)).join('');
  return node.matches('pre, blockquote') ? `\n${text}\n` : text;
}

const nameOf = (text) => text.replace(/^[@#]/, '');

/** Clipped by a box that scrolls, so that it is not seen. */
function isInView(rect, element, scrollers) {
  const scroller = element.closest(scrollers);
  if (scroller === null) return isOnScreen(rect);
  const box = scroller.getBoundingClientRect();
  return isOnScreen(rect) && rect.top >= box.top && rect.bottom <= box.bottom;
}

/**
 * `parts`: selector of the texts that are read; `out`: of what is none of them; `never`: of what has no mark, not even for a moment;
 * `scrollers`. Each name with the place of its part, in order. Parts that are not wholly on the screen are left out.
 */
export function newTruth({ parts, out, never, scrollers }) {
  const shown = () => {
    const all = [...document.querySelectorAll(parts)].filter((part) => part.closest(out) === null);
    const places = new Map(all.map((part, at) => [part, at]));
    const inView = all.filter((part) => isInView(part.getBoundingClientRect(), part, scrollers));
    return { places, inView: new Set(inView) };
  };
  return () => {
    const { places, inView } = shown();
    const label = (part, name) => `${places.get(part)} ${part.className}: ${nameOf(name)}`;
    const wanted = [...inView].flatMap((part) =>
      [...textOf(part, out).matchAll(NAMES)].map(([name]) => label(part, name)),
    );
    const painted = [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .flatMap((range) => {
        const element = range.startContainer.parentElement;
        if (element?.closest(never)) return [`not to be read: ${range}`];
        const part = element?.closest(parts);
        if (part === null || part === undefined)
          return element?.isConnected ? [`elsewhere: ${range} in <${element.className}>`] : [];
        return inView.has(part) ? [label(part, String(range))] : [];
      });
    return { painted: painted.sort(), true: wanted.sort() };
  };
}
