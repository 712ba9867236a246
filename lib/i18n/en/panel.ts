import { plural } from '../plural.ts';

const number = (count: number): string => count.toLocaleString('en');

export const panel = {
  title: 'Byname: side panel',
  unseen:
    'Byname can’t see this page. It is one of the browser’s own, or of a site that Byname may not read yet: on such a site press Byname’s button in the toolbar and let it read.',
  modeIs: (mode: string) => `On this site: ${mode}`,
  view: { legend: 'Show', page: 'On the page', chat: 'In this chat' },
  filters: 'Filters',
  kind: 'Kind',
  everyKind: 'All kinds',
  feed: 'Feed',
  everyFeed: 'All feeds',
  goneFeed: 'A feed that knows none of these',
  met: 'Met',
  metOptions: { all: 'New and met', new: 'New to you', met: 'Met before' },
  isNew: 'new',
  counted: (what: string, count: number) => `${what} (${number(count)})`,
  someOf: (some: number, all: number) => `${number(some)} of ${plural(all, 'entity', 'entities')}`,
  noFilter: 'Show all',
  noneLeft: 'No entity on this page passes the filters.',
  listKeys: 'Arrow keys choose, Enter goes to the name on the page',
  chosen: (name: string) => `About ${name}`,
  goTo: 'Go to it on the page',
  dossier: 'Dossier',
  mentions: 'Named here',
  readingTexts: 'Reading the sentences …',
  goToPlace: 'Go to this place on the page',
  firstOf: (some: number, all: number) => `The first ${number(some)} of ${plural(all, 'mention')}`,
  beside: 'Named with it here',
  besideNote: 'In the same paragraph or message. That says nothing about how they are related.',
  besideSpoken: (count: number) => `together ${plural(count, 'time')}`,
  open: 'Side panel',
  moreInPanel: (count: number) => `Show all ${number(count)} in the side panel`,
  openFailed: 'The browser did not open the side panel.',
};
