import { WRITES_STORAGE } from './eslint.house.js';

// Who may import whom. Each folder names the folders it may use besides itself, intel and i18n, which everyone may.
// "types:x" allows only `import type` from x.
const MAY_IMPORT = {
  'lib/intel': [],
  'lib/i18n': [],
  'lib/match': [],
  'lib/page': ['lib/messages', 'lib/settings'],
  'lib/reading': ['lib/match', 'lib/store', 'lib/settings', 'lib/messages'],
  'lib/store': [],
  'lib/net': ['lib/store'],
  'lib/search': [],
  'lib/sync': ['lib/match', 'lib/store', 'lib/net', 'lib/settings', 'lib/sync/feeds'],
  'lib/sync/feeds': [],
  'lib/messages': ['types:lib/settings'],
  'lib/settings': [],
  'lib/cli': ['lib/match', 'lib/sync/feeds'],
  components: [],
};
const EVERYONE_MAY = ['lib/intel', 'lib/i18n'];
const FOLDERS = Object.keys(MAY_IMPORT);

const inside = (folders) => `^(${folders.join('|')})/`;
/** Sub-folders with rules of their own are not part of their parent. */
const nested = (folder) => FOLDERS.filter((other) => other.startsWith(`${folder}/`));

function foldersRule([folder, allowed]) {
  const values = allowed.filter((name) => !name.startsWith('types:'));
  const types = allowed
    .filter((name) => name.startsWith('types:'))
    .map((name) => name.slice('types:'.length));
  const from = {
    path: inside([folder]),
    ...(nested(folder).length > 0 && { pathNot: inside(nested(folder)) }),
  };
  const reachable = inside([folder, ...EVERYONE_MAY, ...values]);
  const rule = {
    name: `imports-of-${folder.replaceAll('/', '-')}`,
    comment: `${folder} imports only itself, ${[...EVERYONE_MAY, ...allowed].join(', ')}.`,
    severity: 'error',
    from,
    to: {
      path: '^(lib|components|entrypoints|test)/',
      pathNot: inside([folder, ...EVERYONE_MAY, ...values, ...types]),
    },
  };
  if (types.length === 0) return [rule];
  const typesOnly = {
    ...rule,
    name: `${rule.name}-types`,
    to: { path: inside(types), pathNot: reachable, dependencyTypesNot: ['type-only'] },
  };
  return [rule, typesOnly];
}

/** Where what is not ours may be used in what ships: folders of lib, or others. What is not here is used nowhere. */
const MAY_USE = {
  dexie: ['lib/store'],
  'fuse.js': ['lib/search'],
  preact: ['components', 'entrypoints'],
  cytoscape: ['components/dossier/graph'],
  papaparse: ['lib/sync/feeds'],
  valibot: ['lib/intel', 'lib/messages', 'lib/reading', 'lib/settings', 'lib/sync', 'entrypoints'],
  wxt: ['lib/messages', 'lib/settings', 'lib/page', 'entrypoints'],
};
/** Programs that are run by hand or by `lib/cli`, in Node. */
const TOOLS = ['^lib/cli/', '/generate[.]ts$'];
const SHIPPED = { path: '^(lib|components|entrypoints)/', pathNot: TOOLS };
const ofPackage = (name) => `^node_modules/${name.replace('.', '[.]')}/`;

const packageRule = ([name, folders]) => ({
  name: `users-of-${name}`,
  comment: `${name} is used by ${folders.join(', ')} alone: ask them, or take what it would give as an argument.`,
  severity: 'error',
  from: { ...SHIPPED, pathNot: [...TOOLS, inside(folders)] },
  to: { path: ofPackage(name) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).flatMap(foldersRule),
    ...Object.entries(MAY_USE).map(packageRule),
    {
      name: 'no-other-packages',
      comment:
        'What ships holds what is listed in MAY_USE: each package is read, licensed and sent to everybody.',
      severity: 'error',
      from: SHIPPED,
      to: { path: '^node_modules/', pathNot: Object.keys(MAY_USE).map(ofPackage) },
    },
    {
      name: 'node-for-tools',
      comment: 'Only lib/cli, tests, and what generates a table run in Node.',
      severity: 'error',
      from: SHIPPED,
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'folder-without-rule',
      comment: 'A new folder of lib says in MAY_IMPORT whom it may import.',
      severity: 'error',
      from: { path: '^lib/', pathNot: inside(FOLDERS) },
      to: {},
    },
    {
      name: 'tools-for-node',
      comment: 'What is for Node does not ship.',
      severity: 'error',
      from: SHIPPED,
      to: { path: TOOLS },
    },
    {
      name: 'background-alone',
      comment:
        'Only the background has the store, the lexicon and the network: other pages ask it by message.',
      severity: 'error',
      from: { path: '^entrypoints/', pathNot: '^entrypoints/background/' },
      to: {
        reachable: true,
        path: '^lib/(store|net|match|reading|search|sync)/',
        // What a file looks like is shown before it is sent.
        pathNot: '^lib/sync/feeds/',
      },
    },
    {
      name: 'secrets-apart',
      comment: 'Content scripts can read browser.storage: a file that writes there knows no login.',
      severity: 'error',
      from: { path: WRITES_STORAGE.map((file) => `^${file.replaceAll('.', '[.]')}$`) },
      to: { path: '^lib/(store/secrets|net/login|messages/check-feeds|intel/feed-form)[.]ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'entrypoints-apart',
      comment: 'Entrypoints share code through lib and components, never with each other.',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    },
    {
      name: 'page-script-reaches',
      comment:
        'The page script runs in every frame: it reaches only page, messages, settings and types of intel.',
      severity: 'error',
      from: { path: '^entrypoints/(page|telegram)/' },
      to: { reachable: true, path: '^(lib|components)/', pathNot: '^lib/(page|messages|settings|intel)/' },
    },
    {
      name: 'page-holds-no-intel',
      comment: 'What lies in the process of a page knows of intel the types alone, and no words for people.',
      severity: 'error',
      from: { path: '^lib/page/' },
      to: { path: '^lib/(intel|i18n)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-script-without-telegram',
      comment: 'What only Telegram needs is in the script of Telegram’s pages alone.',
      severity: 'error',
      from: { path: '^entrypoints/page/' },
      to: { reachable: true, path: '^lib/page/(posts/|sites/.*telegram)' },
    },
    {
      name: 'product-not-from-tests',
      comment: 'What ships never needs test code.',
      severity: 'error',
      from: { path: '^(entrypoints|components|lib)/' },
      to: { path: '^test/' },
    },
    {
      name: 'resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.wxt|\\.output)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
    },
  },
};
