import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import {
  DOM_GLOBALS,
  NETWORK_GLOBALS,
  NO_HTML,
  NO_LATE_IMPORT,
  NO_NETWORK,
  NO_STORAGE_WRITE,
  NO_WINDOW_MESSAGES,
  OTHERS_GLOBALS,
  STORAGE_GLOBALS,
  WRITES_STORAGE,
} from './eslint.house.js';

const PLAIN_JS = ['**/*.js', '**/*.mjs'];
const NODE_GLOBALS = { process: 'readonly', console: 'readonly', URL: 'readonly' };
const PAGE_GLOBALS = { document: 'readonly', setInterval: 'readonly' };
const SHIPPED = ['entrypoints/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts'];

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

const restrictGlobals = (...lists) => ({ 'no-restricted-globals': ['error', ...lists.flat()] });

/** What nobody may, and more. */
const restrictSyntax = (...lists) => ({
  'no-restricted-syntax': ['error', ...NO_HTML, ...NO_WINDOW_MESSAGES, ...NO_LATE_IMPORT, ...lists.flat()],
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
      ...restrictGlobals(OTHERS_GLOBALS, NETWORK_GLOBALS, STORAGE_GLOBALS),
      ...restrictSyntax(NO_NETWORK, NO_STORAGE_WRITE),
      'no-eval': 'error',
      'no-new-func': 'error',
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
    files: ['lib/**/*.ts'],
    ignores: ['lib/page/**', 'lib/cli/**'],
    rules: restrictGlobals(OTHERS_GLOBALS, NETWORK_GLOBALS, STORAGE_GLOBALS, DOM_GLOBALS),
  },
  { files: ['lib/store/**/*.ts'], rules: restrictGlobals(OTHERS_GLOBALS, NETWORK_GLOBALS, DOM_GLOBALS) },
  { files: WRITES_STORAGE, rules: restrictSyntax(NO_NETWORK) },
  {
    files: ['lib/net/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [POLYFILL, DEXIE, FUSE] }],
      ...restrictGlobals(OTHERS_GLOBALS, STORAGE_GLOBALS, DOM_GLOBALS),
      ...restrictSyntax(NO_STORAGE_WRITE),
    },
  },
  {
    files: ['lib/cli/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', ...restrictSyntax() },
  },
  {
    files: PLAIN_JS,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: NODE_GLOBALS },
  },
  { files: ['lib/cli/demo/*.js'], languageOptions: { globals: PAGE_GLOBALS } },
);
