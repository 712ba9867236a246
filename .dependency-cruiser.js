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

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).flatMap(foldersRule),
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
