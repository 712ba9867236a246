// The list of feeds: their states, what their syncs have changed, and why one has failed.
import type { FeedErrorCode } from '../../intel/feed.ts';
import type { LoginKind, RemoteKind, Schedule, SyncPhase } from '../../intel/sync.ts';
import { plural } from '../plural.ts';

const kinds: Record<RemoteKind, string> = {
  url: 'File at an address',
  taxii: 'TAXII 2.1',
  misp: 'MISP server',
  'misp-feed': 'MISP feed',
  opencti: 'OpenCTI',
};

const phases: Record<SyncPhase, string> = {
  fetching: 'Fetching',
  checking: 'Checking the objects',
  storing: 'Storing',
  compiling: 'Preparing the names',
};

const schedules: Record<Schedule, string> = {
  'by-hand': 'by hand',
  hourly: 'every hour',
  'six-hourly': 'every six hours',
  daily: 'every day',
  weekly: 'every week',
};

const logins: Record<LoginKind, string> = {
  none: 'No login',
  basic: 'User and password',
  bearer: 'Token',
  'misp-key': 'Authentication key',
};

type Failure = Record<'happened' | 'advice', string>;

/** What kind of server an address was expected to be, where another answers. */
const expected: Record<RemoteKind, string> = {
  url: 'What is at this address is not what Byname can read.',
  taxii: 'This is not a TAXII 2.1 server, or its TAXII service is at another address.',
  misp: 'This is not a MISP server, or its API is at another address.',
  'misp-feed': 'This is not a MISP feed: there is no manifest.json as MISP writes it.',
  opencti: 'This is not an OpenCTI server, or its API is at another address.',
};

const failures: Record<FeedErrorCode, Failure> = {
  unreachable: {
    happened: 'The server can’t be reached, or the line broke.',
    advice: 'Check the address and your network; behind a VPN, check that it is on.',
  },
  'login-refused': {
    happened: 'The server refused the login.',
    advice: 'Check user, password or token; they may have been changed or have expired.',
  },
  'not-allowed': {
    happened: 'The server knows the login, but it may not read this.',
    advice: 'Ask whoever runs the server for the right to read it.',
  },
  'not-there': {
    happened: 'There is nothing at this address.',
    advice: 'Check the address; the intel may have moved or been deleted.',
  },
  'too-often': {
    happened: 'The server says that it was asked too often.',
    advice: 'Wait; choose a rarer schedule if it happens again.',
  },
  'server-failed': {
    happened: 'The server itself has failed.',
    advice: 'Try again later; if it stays so, tell whoever runs the server.',
  },
  'not-understood': {
    happened: 'The server’s answer can’t be understood.',
    advice: 'Check the address and that the right kind of feed was chosen.',
  },
  'redirected-away': {
    happened: 'The server leads to another host, and Byname did not follow.',
    advice: 'Give the address of that host itself, if you trust it.',
  },
  endless: {
    happened: 'The server keeps giving the same pages without end.',
    advice: 'Tell whoever runs the server.',
  },
  'insecure-login': {
    happened: 'The login would travel unencrypted (http), so it was not sent.',
    advice: 'Use an address that begins with https.',
  },
  'no-permission': {
    happened: 'The browser does not let Byname fetch from this host.',
    advice: 'Choose “Allow access”.',
  },
  'timed-out': {
    happened: 'The server stopped answering.',
    advice: 'Try again later.',
  },
  offline: {
    happened: '“No network, files only” is on.',
    advice: 'Switch it off to sync.',
  },
  'not-text': {
    happened: 'What came is no text that Byname can read.',
    advice: 'Check that the address is that of a JSON, CSV or text file, and not of a packed one.',
  },
  'store-full': {
    happened: 'The browser has no room left.',
    advice: 'Free some disk space or remove a large feed.',
  },
  'store-failed': {
    happened: 'The browser could not store the intel.',
    advice: 'Restart the browser and try again.',
  },
  empty: { happened: 'What came is empty.', advice: 'Check whether its source still gives intel.' },
  'not-json': {
    happened: 'What came is not valid JSON; it may be cut off.',
    advice: 'Try again; if it stays so, tell whoever runs the source.',
  },
  'unknown-format': {
    happened: 'What came is no intel of a kind that Byname knows.',
    advice:
      'It must be a STIX 2.1 bundle, a MISP galaxy cluster, Microsoft’s actor names, a table or a list of names.',
  },
  'too-large': {
    happened: 'It is larger than 200 MB.',
    advice: 'Choose a smaller collection or file.',
  },
  'nothing-usable': {
    happened: 'It holds nothing that Byname uses.',
    advice: 'Byname uses actors, campaigns, narratives, channels, accounts, software and their relations.',
  },
  'too-deep': {
    happened: 'What came is nested too deeply to be intel.',
    advice: 'Check where the address leads.',
  },
  'needs-choice': {
    happened: 'Byname can’t tell by itself how this text is to be read.',
    advice: 'Choose “Edit”, then “Look”, and say how it is read.',
  },
  'columns-changed': {
    happened: 'The table’s column of names is no longer there.',
    advice: 'Choose “Edit”, then “Look”, and say which column holds the names.',
  },
};

export const feeds = {
  kinds,
  schedules,
  logins,
  failures,
  expected,
  loginWanted: {
    happened: 'The server does not let everybody read this.',
    advice: 'Give a login if you have one; if not, ask whoever runs the server.',
  },
  what: 'A feed is a place that intel is synced from: a file at an address, a TAXII server, a MISP, an OpenCTI. Byname fetches it, checks it, and keeps it in this browser. Nothing of what you read is ever sent there.',
  start: 'Add a feed, or begin with well-known public intel:',
  noAnswer: 'The feeds can’t be shown.',
  again: 'Try again',
  offline: 'No network, files only',
  offlineNote:
    'Byname fetches nothing, and ends at once what is under way. Names are still marked and searched as before, and files can still be added.',
  offlineOn: 'No network: nothing is synced until you switch it off.',
  add: 'Add a feed',
  importFile: 'Import intel files',
  syncAll: 'Sync all now',
  dropNote:
    'Files: STIX 2.1 bundle, MISP galaxy cluster, Microsoft’s actor names, a table (CSV, TSV) or a list of names, up to 200 MB. They can also be dropped anywhere on this page.',
  dropNow: 'Drop to import',
  syncNow: 'Sync now',
  edit: 'Edit',
  pause: 'Pause',
  goOn: 'Go on',
  allow: 'Allow access',
  notAllowed: (host: string) => `The browser does not let Byname fetch from ${host} yet.`,
  denied:
    'The browser did not give the permission, and nothing was fetched. Press the button again to be asked anew.',
  loginMissing: 'Its login is not stored in this browser. Choose “Edit” to give it.',
  states: {
    'never-synced': 'Never synced',
    turn: 'Waiting for its turn',
    network: 'Waiting for the network',
    syncing: 'Syncing',
    ready: 'Ready',
    stale: 'Out of date',
    failed: 'Failed',
    paused: 'Paused',
  },
  staleNote: 'It should have been synced long since.',
  phases,
  progressOf: (title: string) => `Sync of ${title}`,
  ofTotal: (done: string, total: string, left: string) => `${done} of ${total}, ${left} to go`,
  soFar: (done: string) => `${done} so far; how much there is in all is not known`,
  failedSince: (time: string, happened: string) => `Failed since ${time}. ${happened}`,
  between: ', ',
  phaseWith: (phase: string, amount: string) => `${phase}: ${amount}`,
  kept: 'The intel of the last good sync is still in use.',
  nothingKept: 'Nothing has been taken in yet.',
  nextTry: (ahead: string) => `It is tried again ${ahead}.`,
  noTry: 'It is not tried again by itself.',
  lastSync: (age: string) => `synced ${age}`,
  notSynced: 'not synced yet',
  byHand: 'next sync: when you say so',
  nextRun: (ahead: string) => `next sync ${ahead}`,
  soon: 'in a moment',
  unmarked: 'Unmarked objects count as',
  lastChange: (age: string) => `Last change, ${age}:`,
  changes: 'Last changes',
  noChanges: 'No sync has changed anything yet.',
  addedNames: (count: number) => `+${plural(count, 'name')}`,
  removedNames: (count: number) => `−${plural(count, 'name')}`,
  addedEntities: (count: number) => `+${plural(count, 'entity', 'entities')}`,
  removedEntities: (count: number) => `−${plural(count, 'entity', 'entities')}`,
  changedEntities: (count: number) => `${plural(count, 'entity', 'entities')} changed`,
  otherChange: 'only details',
  nothingCame: 'nothing came in',
  technical: 'Technical detail',
  address: 'Address',
  kind: 'Kind',
  schedule: 'Schedule',
  login: 'Login',
  loginStored: (kind: string) => `${kind} (stored)`,
  loginAbsent: (kind: string) => `${kind} (not stored)`,
  permission: 'Permission needed',
  error: 'Error',
  feedId: 'Feed id',
  setup: 'Set-up as a file',
  setupNote: 'All feeds that are synced, for another browser or your team. Logins are never in it.',
  exportSetup: 'Export the set-up',
  importSetup: 'Import a set-up',
  imported: (added: number, known: number) =>
    `${plural(added, 'feed')} added${known === 0 ? '' : `, ${known.toLocaleString('en')} there already`}.`,
  importRefused: (count: number) =>
    `${plural(count, 'entry was', 'entries were')} refused: no feed, or of a kind that this Byname does not know.`,
  importLogins: (count: number) =>
    count === 1
      ? '1 of them needs a login: choose “Edit” there.'
      : `${count.toLocaleString('en')} of them need a login: choose “Edit” there.`,
  importNext:
    'Each needs access to its host. Those with a schedule are then synced by themselves, the others when you choose “Sync now”.',
  setupFailures: {
    unreadable: 'The browser could not read the file.',
    'too-large': 'The file is too large to be a set-up of feeds.',
    'bad-request': 'The file is no set-up of feeds that this Byname knows.',
  },
  log: 'What Byname has asked the network for',
  logNote:
    'The last requests. Only feeds that you have set up are fetched, and addresses that you look at; no cookies and nothing about your pages go along.',
  logEmpty: 'Nothing has ever been asked for.',
  logStates: { 'under-way': 'under way', 'cut-short': 'cut short, as the browser ended Byname' },
  logAgain: 'Look again',
  logColumns: { time: 'Time', feed: 'Feed', host: 'Host', status: 'Answer', size: 'Size' },
  logLooking: 'looking around',
  logRemoved: 'a removed feed',
};
