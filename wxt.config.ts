import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { PAGE_SCRIPT_OPTIONS } from './lib/cli/page-script-build.ts';

const TELEGRAM = ['https://web.telegram.org/*', 'https://t.me/*', 'https://telegram.me/*'];

/** Mode "granted" is for tests and the demo: the browser asks for no permission, every site is read. */
const isGranted = (mode: string): boolean => mode === 'granted';

/** Chromium refuses a script that holds a noncharacter ("isn't UTF-8 encoded"), and a minifier writes escapes out. */
const escapeNoncharacters = {
  name: 'escape-noncharacters',
  generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>): void {
    for (const file of Object.values(bundle)) {
      if (file.code !== undefined) file.code = file.code.replaceAll('\uffff', '\\uffff');
    }
  },
};

const PAGE_SCRIPTS = ['page', 'telegram'];

/** For eyes and tests; what ships has none. */
const GALLERY = 'gallery';

export default defineConfig({
  hooks: {
    'entrypoints:found': ({ config: { mode } }, infos) => {
      const at = infos.findIndex(({ name }) => name === GALLERY);
      if (mode === 'production' && at !== -1) infos.splice(at, 1);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ name }) => PAGE_SCRIPTS.includes(name))) return;
      config.build = mergeConfig(config.build ?? {}, { rolldownOptions: PAGE_SCRIPT_OPTIONS });
    },
  },
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    // Else light-dark() becomes something that knows the colours of the whole page alone, not those of a part, nor of paper.
    build: { cssTarget: ['chrome148', 'firefox153'] },
    plugins: [
      preact({ reactAliasesEnabled: false, devToolsEnabled: false, prefreshEnabled: false }),
      escapeNoncharacters,
    ],
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    host_permissions: isGranted(mode) ? ['*://*/*'] : TELEGRAM,
    ...(isGranted(mode) ? {} : { optional_host_permissions: ['*://*/*'] }),
    incognito: 'spanning',
    omnibox: { keyword: 'by' },
    // Firefox's own policy would turn every http address into https, and many a server inside a network speaks http alone.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
    // Chrome takes four suggested keys at most: the rest are the user's to set.
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_next_mark__' },
      'previous-mark': { description: '__MSG_previous_mark__' },
      search: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_search__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_open_card__' },
      'open-panel': { description: '__MSG_open_panel__' },
      'hide-all': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_hide_all__' },
    },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['*://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'byname@byname.invalid',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148' }),
  }),
});
