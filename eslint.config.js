import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PLAIN_JS = ['**/*.js', '**/*.mjs'];
const NODE_GLOBALS = { process: 'readonly', console: 'readonly', URL: 'readonly' };
const PAGE_GLOBALS = { document: 'readonly', setInterval: 'readonly' };
const SHIPPED = ['entrypoints/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts'];

const HTML_MESSAGE = 'Texts of feeds and pages are never HTML: render them with Preact, or set textContent.';
const NET_MESSAGE = 'Only lib/net talks to the network, so that one log and one test can prove what leaves.';
const POST_MESSAGE =
  'The page listens on its window. Use a runtime port, or a MessagePort handed to our own origin.';

const NO_HTML = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
    message: HTML_MESSAGE,
  },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: HTML_MESSAGE },
  { selector: 'Property[key.name="dangerouslySetInnerHTML"]', message: HTML_MESSAGE },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: HTML_MESSAGE,
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: HTML_MESSAGE,
  },
];
const NO_WINDOW_MESSAGES = [
  {
    selector: 'CallExpression[callee.object.name="window"][callee.property.name="postMessage"]',
    message: POST_MESSAGE,
  },
];
const NO_NETWORK = [
  {
    selector:
      'MemberExpression[object.name=/^(globalThis|window|self|navigator)$/][property.name=/^(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)$/]',
    message: NET_MESSAGE,
  },
];

const NETWORK_GLOBALS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: NET_MESSAGE,
}));

const DEXIE = {
  name: 'dexie',
  message: 'lib/store is the only user of Dexie: ask it, or ask the background by message.',
};
const FUSE = { name: 'fuse.js', message: 'lib/search is the only user of Fuse.' };
const BROWSER = {
  name: 'wxt/browser',
  message: 'This part is pure: browser things come in as arguments (props, callbacks).',
};
const PAGE_BROWSER = {
  name: 'wxt/browser',
  allowTypeImports: true,
  message: 'The page script holds no polyfill: use lib/page/browser.ts.',
};
const POLYFILL = { name: 'webextension-polyfill', message: "Import { browser } from 'wxt/browser'." };

const SECRET = {
  regex: '/secrets\\.ts$',
  importNames: ['readSecret'],
  message: 'Only lib/net reads a login, at the moment it sends it.',
};

const restrictImports = (...paths) => ({
  'no-restricted-imports': ['error', { paths: [POLYFILL, ...paths], patterns: [SECRET] }],
});

const pageImports = {
  ...restrictImports(DEXIE, FUSE),
  '@typescript-eslint/no-restricted-imports': ['error', { paths: [PAGE_BROWSER] }],
};

export default defineConfig(
  { ignores: ['.output/**', '.wxt/**', 'node_modules/**', 'test/pages/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Code points are what we mean when we spread a string.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: SHIPPED,
    rules: {
      ...restrictImports(DEXIE, FUSE),
      'no-restricted-globals': ['error', ...NETWORK_GLOBALS],
      'no-restricted-syntax': ['error', ...NO_HTML, ...NO_WINDOW_MESSAGES, ...NO_NETWORK],
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
    },
  },
  {
    files: [
      'components/**/*.{ts,tsx}',
      'lib/{intel,match,search,i18n,cli}/**/*.ts',
      'lib/sync/feeds/**/*.ts',
    ],
    rules: restrictImports(DEXIE, FUSE, BROWSER),
  },
  { files: ['lib/search/**/*.ts'], rules: restrictImports(DEXIE, BROWSER) },
  { files: ['lib/store/**/*.ts'], rules: restrictImports(FUSE) },
  { files: ['lib/page/**/*.ts'], rules: pageImports },
  {
    files: ['lib/net/**/*.ts', 'lib/cli/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', ...NO_HTML, ...NO_WINDOW_MESSAGES],
    },
  },
  {
    files: ['lib/net/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [POLYFILL, DEXIE, FUSE] }] },
  },
  {
    files: PLAIN_JS,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: NODE_GLOBALS },
  },
  { files: ['lib/cli/demo/*.js'], languageOptions: { globals: PAGE_GLOBALS } },
);
