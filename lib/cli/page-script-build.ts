// How the page scripts are made small: each byte of them is paid for in every frame that is read.
import type { Rolldown } from 'vite';

/**
 * Properties with names that mean something inside a page script alone: they get short ones. None of them is a name of the DOM, of
 * JavaScript or of a message (a test holds it).
 */
export const OWN_NAMES = `
  again anchoredTo begin book boxes breaks card cardBox changes choose concealed continues correct current edges
  elsewhere erase everything flash follow forbidden forget found gone goToFirst goToMention hasChanged hasMet hello
  hide isBoxless isForbidden isLater isPinned isReady isShown kindOf late learn learnt markAt marksOf meet met node nodes
  owner owners paint painted painter passOver peersIn placeOf point press raise reach reader recordOf rename renew
  roots runs scan searchSoon seen shadows shell skip stale starts sweep take takeReady tell thing token tree trees
  watch`
  .trim()
  .split(/\s+/);

/** A number of a module's own is written out where it stands only if the module exports it. */
const writeNumbersOut = (code: string): string => code.replace(/^const (?=[A-Z_]+ = \d)/gm, 'export const ');

const START = '(function(){';
/** A minifier gives such names only to what it has no letters for. */
const FREE_NAMES = ['$u', '$v', '$w'];

/** `undefined` is `void 0` to a minifier, a hundred times: a variable that nobody sets says the same in two letters. */
export function nameUndefined(code: string): string {
  const taken = new Set(code.match(/[\w$]+/g));
  const name = FREE_NAMES.find((each) => !taken.has(each));
  if (!code.startsWith(START) || name === undefined) throw new Error('A page script is built in another way');
  return `${START}var ${name};${code.slice(START.length).replaceAll('void 0', name)}`;
}

const smaller: Rolldown.Plugin = {
  name: 'smaller-page-script',
  transform: (code, id) => (id.includes('/lib/page/') ? { code: writeNumbersOut(code), map: null } : null),
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = nameUndefined(file.code);
  },
};

export const PAGE_SCRIPT_OPTIONS: Rolldown.InputOptions & { output: Rolldown.OutputOptions } = {
  plugins: [smaller],
  optimization: { inlineConst: { mode: 'all', pass: 3 } },
  treeshake: {
    propertyReadSideEffects: false,
    // What WXT puts around a script logs nothing in production, but would still be in it.
    manualPureFunctions: ['logger'],
  },
  output: {
    minify: {
      compress: true,
      mangle: true,
      mangleProps: { include: new RegExp(`^(?:${OWN_NAMES.join('|')})$`) },
    },
  },
};
