// What code that ships may not say, with the message that says what to do instead. eslint.config.js says where each list holds.

const HTML = 'Texts of feeds and pages are never HTML: render them with Preact, or set textContent.';
const NET = 'Only lib/net talks to the network, so that one log and one test can prove what leaves.';
const POST = 'The page listens on its window. Use a runtime port, or a MessagePort handed to our own origin.';
const LATE = 'What a context can do is read from its imports: import at the top.';
const KEEP =
  'What is kept goes to lib/store; only lib/store opens a database, and content scripts see no secret.';
const WRITE =
  'Content scripts can read browser.storage. What is kept goes to lib/store; who must write here is in WRITES_STORAGE.';
const DOM = 'This part knows no page: the DOM is for lib/page, components and entrypoints.';
const API = "Import { browser } from 'wxt/browser'.";

const list = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));
const globals = (message, ...names) => names.map((name) => ({ name, message }));

/** A member by this name, however it is written: `a.name` or `a['name']`. */
const member = (names) => [`[property.name=/^(${names})$/]`, `[property.value=/^(${names})$/]`];

const MARKUP = 'innerHTML|outerHTML|srcdoc';
const PARSERS =
  'insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString';

export const NO_HTML = list(
  HTML,
  ...member(MARKUP).map((named) => `AssignmentExpression > MemberExpression.left${named}`),
  ...member(PARSERS).map((named) => `CallExpression > MemberExpression.callee${named}`),
  `JSXAttribute[name.name=/^(dangerouslySetInnerHTML|innerHTML|srcdoc|srcDoc)$/]`,
  `Property[key.name=/^(dangerouslySetInnerHTML|${MARKUP})$/]`,
  'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(srcdoc|on.*)$/i]',
  'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
);

export const NO_WINDOW_MESSAGES = list(
  POST,
  'CallExpression[callee.object.name=/^(window|self|globalThis|parent|top|opener)$/][callee.property.name="postMessage"]',
  'CallExpression[callee.name="postMessage"]',
);

const REQUESTS =
  'fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts';
const WORLDS = '^(globalThis|window|self|navigator)$';

export const NO_NETWORK = list(
  NET,
  ...member(REQUESTS).map((named) => `MemberExpression[object.name=/${WORLDS}/]${named}`),
  `VariableDeclarator[init.name=/${WORLDS}/] > ObjectPattern > Property[key.name=/^(${REQUESTS})$/]`,
);

export const NO_LATE_IMPORT = list(LATE, 'ImportExpression');

export const NO_STORAGE_WRITE = list(
  WRITE,
  'CallExpression[callee.object.object.property.name="storage"][callee.property.name=/^(set|setAccessLevel)$/]',
  'VariableDeclarator[init.property.name="storage"]',
  'VariableDeclarator[init.object.property.name="storage"]',
);

export const NETWORK_GLOBALS = globals(NET, ...REQUESTS.split('|').filter((name) => name !== 'sendBeacon'));
export const STORAGE_GLOBALS = globals(
  KEEP,
  'indexedDB',
  'localStorage',
  'sessionStorage',
  'caches',
  'cookieStore',
);
export const DOM_GLOBALS = globals(
  DOM,
  ...['document', 'window', 'location', 'history', 'navigator', 'Node', 'Element', 'HTMLElement', 'Range'],
  ...['DOMParser', 'MutationObserver', 'getComputedStyle', 'getSelection', 'requestAnimationFrame'],
);
export const OTHERS_GLOBALS = globals(API, 'chrome', 'browser');

/** Files that may write to browser.storage: settings, news that wake nobody, and what a session alone needs. */
export const WRITES_STORAGE = [
  'lib/settings/panel-work.ts',
  'lib/settings/read-site.ts',
  'lib/settings/stored.ts',
  'lib/messages/handover.ts',
  'entrypoints/background/card-key.ts',
  'entrypoints/background/core.ts',
  'entrypoints/background/feed-news.ts',
  'entrypoints/background/news.ts',
  'entrypoints/background/peer-pairs.ts',
  'entrypoints/background/pointed.ts',
  'entrypoints/background/store-loss.ts',
  'entrypoints/background/tab-posts.ts',
];
