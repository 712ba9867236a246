// What was to be done and was not: what happened, what became of it, and what to do.

export const undone = {
  'store-full': {
    happened: 'The browser has no room left, so nothing was changed.',
    advice: 'Free some disk space or remove a large feed, then try again.',
  },
  'store-failed': {
    happened: 'The browser could not store it, so nothing was changed.',
    advice: 'Try again. If it goes on like this, restart the browser.',
  },
  'not-compiled': {
    happened: 'It is stored, but pages don’t show it yet: the new list of all names could not be stored.',
    advice: 'Free some disk space or remove a large feed, then restart the browser.',
  },
  'not-ready': {
    happened: 'Byname did not answer, so it may not have been done.',
    advice: 'Look whether it was, and try again.',
  },
  'newer-store': {
    happened: 'What is stored is that of a newer Byname and is left as it is.',
    advice: 'Update Byname.',
  },
  stale: { happened: 'The intel has changed meanwhile, so nothing was done.', advice: 'Try again.' },
  'not-found': {
    happened: 'It is no longer there: it was removed or changed elsewhere.',
    advice: 'Reload the page to see how things are.',
  },
  'bad-request': {
    happened: 'Byname did not understand it, so nothing was changed.',
    advice: 'Reload the page and try again.',
  },
};
