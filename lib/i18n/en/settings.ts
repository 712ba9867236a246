// The parts of the options page that are about Byname itself: memory, keys, room, everything as a file.
import type { BackupError, BackupPartName } from '../../intel/backup.ts';
import { plural } from '../plural.ts';

const parts: Record<BackupPartName, string> = {
  settings: 'Settings',
  feeds: 'Feeds (without logins)',
  'own-names': 'Your names',
  mutes: 'Muted names',
  bonds: 'Same or not',
  producers: 'Order of producers',
  watched: 'Watch-list',
  notes: 'Notes',
};

const failures: Record<BackupError | 'too-large' | 'unreadable' | 'other', string> = {
  'not-json': 'The file is not valid JSON; it may be cut off. Save it once more, or choose another one.',
  'unknown-format':
    'The file is no backup of Byname. Choose one that “Save everything” has made; intel files go in under “Feeds”.',
  'newer-version': 'The file is from a newer Byname. Update Byname to use it.',
  'too-large': 'The file is too large to be a backup of Byname. Choose one that “Save everything” has made.',
  unreadable: 'The browser could not read the file. Check that it still exists and may be read.',
  other: 'Byname could not do it. Try again.',
};

export const settings = {
  loss: {
    title: 'What Byname had stored is gone',
    happened: (time: string) =>
      `${time}: the browser’s store of Byname was found empty. Somebody or a cleaning program has deleted it, or it was damaged`,
    kept: 'Feeds, your names, muted names, notes, the watch-list and what was remembered were in it. Your settings are as they were, and the starter pack has been loaded again',
    advice:
      'If you have a file that “Save everything” has made, open it under “Your data”; it sets up your feeds, too, but for their logins',
    read: 'I have read this',
  },
  nav: 'Sections',
  groups: {
    intel: 'Feeds and files',
    names: 'Names and producers',
    look: 'Marks and card',
    showing: 'What shows',
    mutes: 'Muted names',
    sites: 'Sites',
    memory: 'Memory and privacy',
    keys: 'Shortcuts',
    data: 'Your data',
  },
  marks: 'Marks',
  card: 'Card',
  cardSize: 'Size of the card',
  cardSizes: { small: 'Small', normal: 'Normal', large: 'Large' },
  memory: 'Memory and privacy',
  remember: 'Remember where I meet names',
  rememberNote:
    'Public channels and web pages only, never private chats or persons, and nothing in private windows. It stays in this browser, ends by itself, and can be erased.',
  privacy: 'What Byname stores, asks for and shows',
  privacyNote: 'Every request ever made, all that is kept here, and what a page could see.',
  keys: 'Shortcuts',
  keysNote: 'The browser keeps these: change them on its own page.',
  commands: {
    'next-mark': 'Go to the next mark',
    'previous-mark': 'Go to the previous mark',
    'open-card': 'Open the card of the mark',
    search: 'Search all names',
    'open-panel': 'Open the side panel',
    'hide-all': 'Hide all marks and cards, or show them again',
  },
  noKey: 'not set',
  openKeys: 'Change the shortcuts',
  keysHow: {
    chromium: 'Opens chrome://extensions/shortcuts.',
    firefox: 'In Firefox: open about:addons, then the gear menu, and choose “Manage Extension Shortcuts”.',
  },
  storage: 'Room on this computer',
  used: (bytes: string) => `Byname uses ${bytes}.`,
  usedOf: (bytes: string, quota: string) => `Byname uses ${bytes}; the browser would give it up to ${quota}.`,
  noEstimate: 'The browser does not say how much room Byname uses.',
  counts: {
    feeds: (count: number) => plural(count, 'feed'),
    entities: (count: number) => plural(count, 'entity', 'entities'),
    assertions: (count: number) => plural(count, 'relation'),
    ownNames: (count: number) => plural(count, 'name of yours', 'names of yours'),
    mutes: (count: number) => plural(count, 'muted name'),
    bonds: (count: number) =>
      plural(count, 'statement that two are the same or not', 'statements that two are the same or not'),
    watched: (count: number) => plural(count, 'watched entity', 'watched entities'),
    notes: (count: number) => plural(count, 'note'),
    logins: (count: number) => plural(count, 'login'),
    encounters: (count: number) => plural(count, 'encounter'),
    searches: (count: number) => plural(count, 'recent search', 'recent searches'),
  },
  backup: 'Everything as a file',
  backupNote:
    'Settings, feeds, your names, mutes, what you said is the same or not, order of producers, watch-list and notes. Logins are never in it, nor the intel itself (feeds bring it again), nor where you met whom.',
  save: 'Save everything',
  notSaved: 'No file was saved',
  open: 'Open such a file',
  parts,
  brings: (fileName: string) => `What ${fileName} would change`,
  madeAt: (time: string) => `Saved ${time}.`,
  part: (added: number, known: number) =>
    added === 0
      ? known === 0
        ? 'nothing in the file'
        : 'nothing new'
      : `${added.toLocaleString('en')} new or different${known === 0 ? '' : `, ${known.toLocaleString('en')} here already`}`,
  refused: (count: number) => `${count.toLocaleString('en')} can’t be used`,
  stays: 'What is here stays: the file adds to it, and changes settings and the order of producers.',
  sites: (count: number) =>
    `It asks for ${plural(count, 'more site')} to be read. The browser asks you about those that it has not permitted.`,
  withoutLogin: (count: number) =>
    `${plural(count, 'feed needs', 'feeds need')} a login: choose “Edit” there afterwards.`,
  take: 'Take what is ticked',
  cancel: 'Cancel',
  taken: 'The file has been taken in. “Take the import back”, below, undoes it.',
  failed: (fileName: string) => `${fileName} was not taken in.`,
  nothingChanged: 'Nothing was changed.',
  failures,
  undo: { import: 'Take the import back', reset: 'Take the reset back' },
  undoNote: (time: string) => `Of ${time}. It can be taken back until the browser is started again.`,
  undone: 'Everything is as it was before.',
  reset: 'Start afresh',
  resetNote:
    'Empties what you tick, as if you had never made it. Sites stay as they are: take them off the list above. Where you met whom is deleted on its own page, “What you met”. It can be taken back until the browser is started again.',
  resetParts: 'Empty what is ticked',
  resetSure: (count: number) => `Empty ${plural(count, 'part')} now?`,
  resetGo: 'Yes, empty',
  resetDone: 'Emptied.',
};
