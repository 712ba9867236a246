// The user's own names: adding them, and the list of them.
import { plural } from '../plural.ts';

/** What cannot be done, and what to do. */
const failures = {
  stale: 'The intel has changed meanwhile. Try again.',
  'not-found':
    'It is no longer in the intel: its feed was removed or replaced, or it was changed in another tab.',
  'not-ready': 'Byname is starting. Try again in a moment.',
  'newer-store': 'The intel was stored by a newer Byname and is left as it is. Update Byname.',
  'store-full':
    'The browser has no room left, so nothing was changed. Free some disk space or remove a large feed, then try again.',
  'store-failed':
    'The browser could not store it, so nothing was changed. Try again. If it goes on like this, restart the browser.',
  'not-compiled':
    'It is stored, but pages don’t show it yet: the new list of all names could not be stored. Free some disk space or remove a large feed, then restart the browser.',
  'bad-request': 'That is a name of this entity already.',
};

export const own = {
  /** The browser puts the selected text in the place of %s. */
  menu: 'Add “%s” to Byname',
  title: 'Your own names',
  note: 'Names that you add yourself. They stay in this browser, and no feed changes them.',
  none: 'There are none yet. Select text on a page and choose “Add … to Byname” in the context menu, or add one here.',
  you: 'you',
  /** In a line that others read. */
  record: 'own record',
  addedByYou: 'added by you',
  whyAttached: (name: string, of: string) => `Matched as “${name}”, your own name for ${of}`,
  whyMade: (name: string) => `Matched as “${name}”, a name that you added`,
  metAt: (host: string) => `met on ${host}`,
  add: 'Add a name',
  name: 'Name',
  nameMissing: 'Write a name.',
  type: 'It is',
  types: { alias: 'a name or alias', hashtag: 'a hashtag', handle: 'a handle' },
  platform: 'On',
  platformUnknown: 'a platform that I don’t know',
  keepHost: (host: string) => `Keep where I met it: ${host}`,
  whose: 'Whose name is it?',
  ways: { known: 'A known entity’s', new: 'A new entity’s' },
  search: 'Find the entity by any of its names',
  searching: 'Searching …',
  nothing: (query: string) => `No name is like “${query}”. You can make a new entity.`,
  found: (count: number) => `${plural(count, 'entity', 'entities')} found`,
  byName: (name: string) => `also “${name}”`,
  entityMissing: 'Choose whose name it is.',
  another: 'Choose another',
  kind: 'Kind',
  remark: 'Note (optional)',
  sharing: 'Sharing',
  takesTlp: (tlp: string, of: string) => `The name counts as TLP:${tlp}, as ${of} does.`,
  hasTlp: (tlp: string) => `The name counts as TLP:${tlp}.`,
  painted:
    'It is painted on all pages that Byname reads. A page can find out which of its own words are painted.',
  notPainted:
    'It is not painted on sites that you don’t trust: there it shows in the popup and the badge only.',
  kindNotMarked: (kind: string) =>
    `Names of this kind (${kind.toLowerCase()}) are not marked until you choose it under “Also paint these kinds”.`,
  known: (names: string) => `Already a name of ${names}. The card will show both.`,
  ambiguous:
    'This is an ordinary word, or very short. It counts only where the text says that the name is meant: by its spelling, a word beside it, or another name of the same entity.',
  unmatchable: 'This can’t be found in text: a name has two to 127 characters and at most eight words.',
  bringsBack: 'You have removed your own names. Saving this one brings the others back.',
  save: 'Save',
  saving: 'Saving …',
  cancel: 'Cancel',
  saved: (name: string, of: string) => `“${name}” is now a name of ${of}.`,
  savedNew: (name: string) => `“${name}” is now known.`,
  already: (name: string, of: string) => `“${name}” is one of your names of ${of} already.`,
  undone: 'The name is removed again.',
  attachedTo: (producer: string, feed: string) => `Linked with ${producer} · ${feed}`,
  targetGone: 'The feed that this was linked with is not loaded. Your name stays.',
  made: 'Made by you',
  edit: 'Edit',
  editDetails: 'Edit kind, note and sharing',
  removed: (name: string) => `“${name}” is removed.`,
  changed: (name: string) => `“${name}” is changed.`,
  putBack: (name: string) => `“${name}” is as it was.`,
  removeAll: 'Remove all',
  allRemoved:
    'Your own names are removed; they are gone from every page. They can be brought back until the browser is started again.',
  failures,
};
