// How the page scripts are made small: each byte of them is paid for in every frame that is read.
import type { Rolldown } from 'vite';

/**
 * Properties with names that mean something inside a page script alone: they get short ones. None of them is a name of the DOM, of
 * JavaScript or of a message (a test holds it).
 */
export const OWN_NAMES = `
  again anchoredTo book boxes breaks cardBox changes choose concealed continues correct current edges
  elsewhere erase everything follow forbidden forget goToFirst goToMention gone hasChanged hasMet hello hide
  isForbidden isLater isPinned isReady isShown kindOf late learn learnt markAt marksOf meet nodes owner owners
  paint painted painter passOver peersIn placeOf point press raise reach reader recordOf rename renew roots runs scan
  searchSoon shadows shell skip stale starts sweep take takeReady tell thing token trees watch`
  .trim()
  .split(/\s+/);

export const PAGE_SCRIPT_OPTIONS: Rolldown.InputOptions & { output: Rolldown.OutputOptions } = {
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
