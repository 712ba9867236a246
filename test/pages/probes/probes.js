// All that a page can ask about itself. What it answers must not depend on who else reads it.
'use strict';

const heard = {};
const changes = [];
const calls = [];
const problems = [];

const count = (counts, name) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

const EVENTS = [
  'pointerover',
  'pointermove',
  'pointerdown',
  'pointerup',
  'mouseover',
  'mousemove',
  'click',
  'dblclick',
  'contextmenu',
  'keydown',
  'keyup',
  'focusin',
  'focusout',
  'selectionchange',
  'scroll',
  'resize',
  'toggle',
  'beforetoggle',
  'message',
  'messageerror',
  'transitionend',
  'animationstart',
  'animationend',
  'slotchange',
  'copy',
  'beforeinput',
  'input',
  'hashchange',
  'popstate',
  'storage',
];
for (const type of EVENTS) addEventListener(type, () => count(heard, type), true);
for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation', 'rejectionhandled'])
  addEventListener(
    type,
    ({ type, message, violatedDirective }) => problems.push(`${type} ${message ?? violatedDirective ?? ''}`),
    true,
  );

new MutationObserver((records) => {
  for (const { type, target, attributeName, addedNodes, removedNodes } of records)
    changes.push(`${type} ${target.nodeName} ${attributeName} ${addedNodes.length} ${removedNodes.length}`);
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

// Functions of the page's own world that somebody who reads it could go through.
for (const [owner, names] of [
  [
    Document.prototype,
    [
      'createElement',
      'createRange',
      'createTreeWalker',
      'elementFromPoint',
      'caretPositionFromPoint',
      'adoptNode',
    ],
  ],
  [
    Element.prototype,
    [
      'append',
      'attachShadow',
      'getBoundingClientRect',
      'scrollIntoView',
      'setAttribute',
      'matches',
      'closest',
    ],
  ],
  [Node.prototype, ['appendChild', 'insertBefore', 'compareDocumentPosition']],
  [HighlightRegistry.prototype, ['set', 'delete', 'clear']],
  [CSSStyleSheet.prototype, ['replaceSync', 'insertRule']],
  [EventTarget.prototype, ['dispatchEvent']],
  [window, ['getComputedStyle', 'postMessage', 'scrollBy']],
])
  for (const name of names) {
    const real = owner[name];
    owner[name] = function (...args) {
      if (!probing) calls.push(name);
      return real.apply(this, args);
    };
  }

let probing = true;
addEventListener('DOMContentLoaded', () => {
  probing = false;
});

const hashOf = (text) => {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return hash;
};
const styleOf = (element, pseudo) => {
  const style = getComputedStyle(element, pseudo);
  return hashOf([...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'));
};
const sheetsIn = (root) =>
  [...root.styleSheets, ...root.adoptedStyleSheets].map(({ cssRules, href }) => [href, cssRules.length]);
const rectOf = ({ x, y, width, height }) => [x, y, width, height];

/** Events that nobody but the page has made: what becomes of them, and who has seen them. */
function tried() {
  const word = document.querySelector('#first');
  const { left, top } = word.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, composed: true, clientX: left + 5, clientY: top + 5 };
  return [
    new PointerEvent('pointerover', at),
    new PointerEvent('pointermove', at),
    new PointerEvent('pointerdown', { ...at, pointerType: 'touch' }),
    new PointerEvent('pointerup', { ...at, pointerType: 'touch' }),
    new MouseEvent('click', at),
    new MouseEvent('contextmenu', at),
    new KeyboardEvent('keydown', { ...at, key: 'Escape' }),
    new KeyboardEvent('keydown', { ...at, key: 'j', altKey: true, shiftKey: true }),
    new MessageEvent('message', { data: { type: 'byname-card' } }),
  ].map((event) => {
    let reached = 0;
    word.addEventListener(
      event.type,
      () => {
        reached += 1;
      },
      { once: true },
    );
    const went = word.dispatchEvent(event);
    return [event.type, went, event.defaultPrevented, reached];
  });
}

window.probe = async () => {
  probing = true;
  const shadow = document.querySelector('#shadow').shadowRoot;
  const all = [...document.querySelectorAll('*'), ...shadow.querySelectorAll('*')];
  const points = [];
  for (let x = 5; x < innerWidth; x += 90) for (let y = 5; y < innerHeight; y += 60) points.push([x, y]);
  const answers = {
    html: document.documentElement.outerHTML,
    shadow: shadow.innerHTML,
    nodes: all.map(({ nodeName, childNodes, attributes, shadowRoot }) => [
      nodeName,
      childNodes.length,
      attributes.length,
      shadowRoot === null,
    ]),
    texts: all
      .flatMap(({ childNodes }) => [...childNodes])
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ data }) => data),
    sheets: sheetsIn(document),
    shadowSheets: sheetsIn(shadow),
    highlights: [CSS.highlights.size, [...CSS.highlights.keys()]],
    atPoints: points.map(([x, y]) => CSS.highlights.highlightsFromPoint?.(x, y).length ?? 0),
    styles: all.map((element) => [
      element.nodeName,
      styleOf(element),
      styleOf(element, '::before'),
      styleOf(element, '::selection'),
      styleOf(element, '::highlight(any)'),
    ]),
    boxes: all.map((element) => rectOf(element.getBoundingClientRect())),
    onTop: points.map(([x, y]) =>
      document
        .elementsFromPoint(x, y)
        .map(({ nodeName }) => nodeName)
        .join(),
    ),
    topLayer: document.querySelectorAll(':popover-open, :modal, :fullscreen').length,
    frames: [window.length, document.querySelectorAll('iframe, frame, object, embed').length],
    // How many frames were long is the machine's; whose scripts made them long must be the page's alone.
    entries: [...new Set(performance.getEntries().map(({ name, entryType }) => `${entryType} ${name}`))]
      .filter((each) => !each.startsWith('long-'))
      .sort(),
    longFrames: performance
      .getEntriesByType('long-animation-frame')
      .flatMap(({ scripts }) => scripts.map(({ sourceURL }) => sourceURL))
      .filter((url) => url !== '' && !url.startsWith(location.origin)),
    marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
    names: Object.getOwnPropertyNames(window).sort(),
    ofDocument: Object.getOwnPropertyNames(document).sort(),
    symbols: Object.getOwnPropertySymbols(globalThis).map(String).sort(),
    natives: [Range, Highlight, TreeWalker, MutationObserver].map(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).sort().join(),
    ),
    selection: [String(getSelection()), getSelection().rangeCount],
    findable: ['Byname', 'Matched as', 'also known as'].map((text) => window.find(text)),
    focus: [document.activeElement?.nodeName, document.hasFocus()],
    scroll: [scrollX, scrollY, document.documentElement.scrollHeight, document.documentElement.scrollWidth],
    stores: [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ],
    history: [history.length, location.href, history.state],
    fonts: document.fonts.size,
    animations: document.getAnimations().length,
    tried: tried(),
    heard: { ...heard },
    changes: [...changes],
    calls: [...calls],
    problems: [...problems],
    css: [CSS.supports('selector(::highlight(x))'), matchMedia('(prefers-color-scheme: dark)').matches],
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    stack: new Error().stack.split('\n').map((line) => line.replace(/:\d+:\d+/g, '')),
  };
  probing = false;
  return answers;
};
