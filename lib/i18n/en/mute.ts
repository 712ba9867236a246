// Muting a name on its card, and the list of what is muted.
import type { MarkClass } from '../../intel/kinds.ts';
import type { MuteTerm } from '../../intel/mute.ts';
import type { MuteFileError, MuteRefusal } from '../../intel/mute-file.ts';
import { plural } from '../plural.ts';

const tool: Record<MarkClass, string> = {
  actor: 'Not this actor',
  campaign: 'Not this campaign or hashtag',
  channel: 'Not this channel or account',
  other: 'Not this one',
};

const terms: Record<MuteTerm, string> = { good: 'For good', week: 'A week', day: 'A day' };

const refusals: Record<MuteRefusal, string> = {
  'not-an-object': 'not an object',
  ended: 'its time is over',
  name: '“name” must be one line of at most 300 characters',
  type: '“type” is no type of name that this Byname knows',
  platform: '“platform” must be a short text',
  exactly: '“exactly” must be one line of at most 200 characters',
  host: '“host” must be a host name without scheme, port and path',
  until: '“until” must be a time in milliseconds since 1970',
  createdAt: '“createdAt” must be a time in milliseconds since 1970',
};

const fileFailures: Record<MuteFileError, string> = {
  'too-large': 'The file is larger than 5 MB. Choose one that Byname has exported.',
  'not-json': 'The file is not valid JSON; it may be cut off. Export it once more.',
  'unknown-format': 'The file holds no muted names. Choose one that Byname has exported.',
  'newer-version': 'The file was written by a newer Byname. Update Byname to read it.',
  'too-many': 'The file holds more than 10,000 names. Split it and import the parts.',
};

export const mute = {
  tool,
  title: (name: string) => `Don’t mark “${name}”`,
  where: 'Where',
  here: (host: string) => `On ${host}`,
  everywhere: 'Everywhere',
  onlyEverywhere: 'It is no longer marked anywhere.',
  onlyEverywherePrivate: 'It is no longer marked anywhere: no site of a private window is remembered.',
  howLong: 'How long',
  terms,
  exactly: (text: string) => `Only where it is written exactly “${text}”`,
  confirm: 'Don’t mark it',
  cancel: 'Cancel',
  failed: 'That did not go through. Point at the name again and try once more.',
  done: (name: string, host?: string) =>
    `“${name}” is no longer marked ${host === undefined ? 'anywhere' : `on ${host}`}.`,
  doneExactly: (text: string, host?: string) =>
    `“${text}”, written exactly so, is no longer marked ${host === undefined ? 'anywhere' : `on ${host}`}.`,
  doneUntil: (sentence: string, time: string) => `${sentence} (until ${time})`,
  list: 'Muted names',
  listNote: 'They are not marked and not counted. A name whose time is over leaves the list by itself.',
  none: 'No name is muted. On the card of a name, “Not this actor” mutes it.',
  search: 'Search muted names',
  noneFound: (query: string) => `No muted name or site with “${query}”.`,
  shown: (count: number) => plural(count, 'name'),
  onHost: (host: string) => `on ${host}`,
  onEvery: 'everywhere',
  forGood: 'for good',
  until: (time: string) => `until ${time}`,
  since: (age: string) => `muted ${age}`,
  onlyExactly: (text: string) => `only written exactly “${text}”`,
  removed: (name: string) => `“${name}” is marked again.`,
  exportAll: 'Export as a file',
  exportNote: 'For your team. The file also names the sites on which a name is muted.',
  importFile: 'Import a file',
  imported: (added: number, known: number) =>
    `${plural(added, 'name')} added${known === 0 ? '' : `, ${known.toLocaleString('en')} known already`}.`,
  refused: (count: number) => `refused (${count.toLocaleString('en')})`,
  refusal: (place: number, name: string, why: string) =>
    `No. ${place.toLocaleString('en')}${name === '' ? '' : ` “${name}”`}: ${why}`,
  refusals,
  fileFailures,
  nothingChanged: 'Nothing was changed.',
  unreadable: 'The browser could not read the file. Check that it still exists and may be read.',
};
