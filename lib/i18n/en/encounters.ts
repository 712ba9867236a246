// What is remembered of where entities were met: on cards, in the popup, and on the page “What you met”.
import { plural } from '../plural.ts';

const times = (count: number): string => (count === 1 ? 'once' : plural(count, 'time'));

function places(channels: number, sites: number): string {
  const parts = [
    channels === 0 ? '' : `in ${plural(channels, 'channel')}`,
    sites === 0 ? '' : `on ${plural(sites, 'site')}`,
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

export const encounters = {
  title: 'What you met',
  /** By the kind of what was met. */
  first: {
    actor: 'First time you meet this actor',
    campaign: 'First time you meet this campaign',
    channel: 'First time you meet this channel',
    other: 'First time you meet this name',
  },
  week: (count: number, channels: number, sites: number) =>
    `Met ${times(count)} ${places(channels, sites)} this week`,
  since: (count: number, day: string) => `${times(count)} since ${day}`,
  notThisWeek: (day: string) => `Not met this week; last on ${day}`,
  spark: (days: number, count: number) => `The last ${days.toString()} days: met ${times(count)}`,
  sparkMost: (count: number, day: string) => `, at most ${times(count)} a day, on ${day}`,
  yours: 'Your encounters',
  lastOn: (day: string) => `last on ${day}`,
  // The page.
  note: 'Which names you met, when, and on which site or in which public channel. It is kept in this browser only: no addresses of pages, no texts, nothing of private windows, chats or mail.',
  remember: 'Remember where I meet names',
  rememberNote:
    'What is remembered already stays when you switch this off, until its time is over or you delete it.',
  kept: 'Keep it for',
  days: (count: number) => plural(count, 'day'),
  off: 'Nothing is being remembered.',
  empty: 'Nothing was met yet. Names that you meet on web pages and in public channels will be listed here.',
  nothingHere: 'Nothing of this is remembered any more.',
  total: (count: number) => plural(count, 'encounter'),
  chart: (days: number) => `Encounters on each of the last ${days.toString()} days`,
  chartMost: (count: number, day: string) => `The most are ${count.toLocaleString('en')}, on ${day}.`,
  chartHint: 'The same numbers stand in the table below.',
  byDay: 'By day',
  byEntity: 'By name',
  byPlace: 'By site and channel',
  day: 'Day',
  entity: 'Name',
  place: 'Site or channel',
  count: 'Met',
  /** Of a place: however many names stood there. */
  placeCount: 'Pages or posts',
  last: 'Last',
  actions: 'Actions',
  inChannel: (channel: string, host: string) => `${channel} on ${host}`,
  only: 'Only this',
  onlyThis: (what: string) => `Only this: ${what}`,
  shownOnly: 'Shown only:',
  showAll: 'Show all again',
  noFeed: 'no feed knows it any more',
  delete: 'Delete',
  deleteThis: (what: string) => `Delete what is remembered: ${what}`,
  deleteAll: 'Delete all',
  deleted: (count: number, what: string) => `${plural(count, 'encounter')} deleted: ${what}.`,
  deletedAll: (count: number) => `All is deleted: ${plural(count, 'encounter')}.`,
  undone: 'It is back.',
  most: (count: number) => `The first ${count.toLocaleString('en')} are listed.`,
  chats: 'Private chats that are remembered',
  chatsNote: 'You let Byname remember what you meet in these. To forget a chat deletes what was met there.',
  forgetChat: 'Forget',
  forgotten: (title: string) => `${title} is forgotten.`,
  // The popup.
  chatPublic: 'What you meet in this chat is remembered: everybody can read it.',
  chatPrivate: 'Remember what I meet in this chat',
  chatPrivateNote: 'Nothing proves that this chat is public, so it is left out unless you say so.',
};
