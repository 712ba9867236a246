// Each rule of the house that the linter holds, broken once in a file where it holds; and kept, where somebody may.
import { ESLint, Linter } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import tseslint from 'typescript-eslint';
import { inRoot } from '../../../lib/cli/root.ts';

const HOUSE = /restricted|no-eval|no-new-func/;
const FILES = ['**/*.ts', '**/*.tsx'];
const NOWHERE = [
  'components/card/Some.tsx',
  'entrypoints/options/some.tsx',
  'entrypoints/background/some.ts',
  'lib/page/some.ts',
  'lib/match/some.ts',
];

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint({ cwd: inRoot('.') });
});

/** What the rules of the house say to a file with this text. */
async function saidTo(file: string, text: string): Promise<string[]> {
  const { rules } = (await eslint.calculateConfigForFile(inRoot(file))) as { rules: Linter.RulesRecord };
  const house = Object.fromEntries(Object.entries(rules).filter(([name]) => HOUSE.test(name)));
  const config = {
    files: FILES,
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: house,
  };
  const said = new Linter().verify(text, [config], { filename: file });
  return said.map(({ message, fatal }) => `${fatal === true ? 'not read: ' : ''}${message}`);
}

const everywhere = (texts: readonly string[], message: RegExp) =>
  texts.map((text) => [text, NOWHERE, message] as const);
const storage = [
  `localStorage.setItem('a', 'b')`,
  `sessionStorage.clear()`,
  `indexedDB.open('a')`,
  `void caches.open('a')`,
  `void cookieStore.get('a')`,
];
const dom = [`document.title = ''`, `window.alert()`, `new MutationObserver(f)`, `navigator.language`];

test.each<readonly [string, readonly string[], RegExp]>([
  ...everywhere(
    [
      `fetch('https://a.example')`,
      `globalThis.fetch('https://a.example')`,
      `self['fetch']('https://a.example')`,
      `const { fetch: ask } = globalThis`,
      `new XMLHttpRequest()`,
      `new WebSocket('wss://a.example')`,
      `new window.EventSource('https://a.example')`,
      `navigator.sendBeacon('https://a.example')`,
      `new RTCPeerConnection()`,
      `new WebTransport('https://a.example')`,
      `importScripts('https://a.example/a.js')`,
    ],
    /Only lib\/net talks to the network/,
  ),
  ...everywhere(
    [
      `a.innerHTML = b`,
      `a['outerHTML'] = b`,
      `a.srcdoc = b`,
      `Object.assign(a, { innerHTML: b })`,
      `a.insertAdjacentHTML('beforeend', b)`,
      `a.setHTMLUnsafe(b)`,
      `new Parser().parseFromString(b, 'text/html')`,
      `a.setAttribute('onclick', b)`,
      `document.write(b)`,
    ],
    /never HTML/,
  ),
  [`const a = <p dangerouslySetInnerHTML={{ __html: b }} />`, ['components/card/Some.tsx'], /never HTML/],
  ...everywhere([`eval(b)`], /eval/),
  ...everywhere([`new Function(b)`], /Function constructor/),
  ...everywhere([`window.postMessage(a, '*')`, `parent.postMessage(a, '*')`, `postMessage(a)`], /listens/),
  ...everywhere([`const a = await import('./a.ts')`], /import at the top/),
  ...everywhere([`chrome.runtime.id`, `browser.runtime.id`], /Import \{ browser \} from 'wxt\/browser'/),
  ...everywhere([`import b from 'webextension-polyfill'`], /Import \{ browser \} from 'wxt\/browser'/),
  ...everywhere([`import { Dexie } from 'dexie'`], /only user of Dexie/),
  ...everywhere([`import Fuse from 'fuse.js'`], /only user of Fuse/),
  ...everywhere([`import { readSecret } from '../../lib/store/secrets.ts'`], /Only lib\/net reads a login/),
  ...everywhere(storage, /What is kept goes to lib\/store/),
  ...everywhere(
    [
      `import { browser } from 'wxt/browser'; void browser.storage.local.set({ login })`,
      `import { browser } from 'wxt/browser'; const { local } = browser.storage`,
      `import { browser } from 'wxt/browser'; const kept = browser.storage.local`,
    ],
    /Content scripts can read browser.storage/,
  ),
  [
    `import { browser } from 'wxt/browser'`,
    ['components/card/Some.tsx', 'lib/intel/some.ts', 'lib/match/some.ts', 'lib/sync/feeds/some.ts'],
    /This part is pure/,
  ],
  [`import { browser } from 'wxt/browser'`, ['lib/page/some.ts'], /holds no polyfill/],
  ...dom.map(
    (text) =>
      [
        text,
        ['lib/intel/some.ts', 'lib/match/some.ts', 'lib/search/some.ts', 'lib/net/some.ts'],
        /knows no page/,
      ] as const,
  ),
])('%s', async (text, files, message) => {
  for (const file of files) {
    expect((await saidTo(file, text)).join('\n'), file).toMatch(message);
  }
});

test.each([
  ['lib/net/some.ts', `fetch('https://a.example')`],
  ['lib/net/some.ts', `import { readSecret } from '../store/secrets.ts'`],
  ['lib/store/some.ts', `import { Dexie } from 'dexie'; indexedDB.open('a')`],
  ['lib/search/some.ts', `import Fuse from 'fuse.js'`],
  ['lib/page/some.ts', `document.createElement('div')`],
  [
    'lib/settings/stored.ts',
    `import { browser } from 'wxt/browser'; void browser.storage.local.set({ settings })`,
  ],
  ['entrypoints/background/some.ts', `import { browser } from 'wxt/browser'; void browser.tabs.query({})`],
  ['components/card/Some.tsx', `const a = <p class="a">{b}</p>`],
])('%s may say %s', async (file, text) => {
  expect(await saidTo(file, text)).toEqual([]);
});
