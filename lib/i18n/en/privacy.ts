import { plural } from '../plural.ts';

export const privacy = {
  title: 'Byname and your privacy',
  lead: 'No page text, no name and no visit goes to any server. This page shows what Byname keeps, what it has asked for, and what a page could find out.',
  asked: 'What was asked of the network',
  askedSum: (sync: number, look: number, other: number) =>
    `${plural(sync, 'request')} to sync feeds, ${look.toLocaleString('en')} when you looked at an address, ${other.toLocaleString('en')} others.`,
  askedSince: (time: string) =>
    `All since ${time}: each is written down before it leaves. Only one place in Byname can fetch; it sends no cookies, no referrer and nothing about your pages.`,
  neverAsked: 'Byname has never asked the network for anything.',
  hosts: 'Hosts that were contacted',
  hostColumns: { host: 'Host', count: 'Requests', first: 'First', last: 'Last' },
  last: (count: number) =>
    count === 1 ? 'The last request' : `The last ${count.toLocaleString('en')} requests`,
  hostsOnly: 'Only hosts are written down: the path of an address may hold a key.',
  stored: 'What is stored, and where',
  places: {
    database: 'In Byname’s own database, which no page and no page script can read',
    settings: 'In the browser’s storage for extensions, which Byname’s page script can read',
    session: 'In memory, until the browser closes',
  },
  settingsHold: (sites: number, modes: number) =>
    `Settings, with ${plural(sites, 'site')} to read and ${plural(modes, 'site')} that you gave a mode.`,
  requestLog: (count: number) => `The log of requests: ${plural(count, 'host')}.`,
  sessionHolds:
    'For each open tab: what it shows, posts that named somebody (ids and links, no texts), and what you pointed at.',
  remembers: 'Where you met whom is remembered: you have switched it on.',
  remembersNot: 'Where you met whom is not remembered.',
  private: 'Of private windows nothing is stored.',
  seen: 'What a page could see',
  modes: {
    off: 'Nothing. Byname is not in the page.',
    discreet: 'Nothing. Byname reads the page from a world of its own, and puts nothing into it.',
    mark: 'Which of its own words are painted, and in which style. Never who they stand for: cards are frames that the page can’t look into. So only TLP:CLEAR names are painted unless you trust the site.',
    trusted:
      'As with “mark”, for names of every TLP: a page that prints many names can find out which of them you watch.',
  },
  trusted: 'Mark, on a site that you trust',
  now: (mark: number, discreet: number, off: number, trusted: number) =>
    `Sites with a setting of their own: ${mark.toLocaleString('en')} mark, ${discreet.toLocaleString('en')} discreet, ${off.toLocaleString('en')} off; ${trusted.toLocaleString('en')} trusted.`,
  settings: 'Change it on the options page',
};
