import { plural } from '../plural.ts';

export const popup = {
  title: 'Byname on this page',
  thisSite: 'This site',
  unreadable: 'This is a page of the browser or its store. No extension may read it.',
  notRead: 'Byname does not read this site.',
  readSite: (host: string) => `Read ${host}`,
  readEverySite: 'Read every site',
  readAsks: 'The browser asks you first. What Byname reads never leaves this browser.',
  denied:
    'The browser did not give the permission, and nothing has changed. Press the button again to be asked anew.',
  readBy: (patterns: string) => `Read because of: ${patterns}`,
  stopReading: 'Stop reading this site',
  mode: 'On this site',
  trust: 'Also paint names above TLP:CLEAR here',
  trustWarning:
    'A page can find out which of its own words are painted, and in which style. Trust only sites that may know what you watch.',
  siteChanged: 'Telegram changed; reading the page as plain text.',
  cardHere: 'This page lets no card in: the card is here.',
  found: 'Found here',
  foundCount: (entities: number) => plural(entities, 'entity', 'entities'),
  nothingFound: 'None of your names is on this page.',
  times: (count: number) => `${count.toLocaleString('en')} ×`,
  timesSpoken: (count: number) => plural(count, 'time'),
  unpaintedTrust: 'not painted: above TLP:CLEAR',
  unpaintedDiscreet: 'not painted: discreet',
  unpainted: 'not painted',
  goTo: (name: string) => `Go to ${name}`,
  dossierOf: (name: string) => `Dossier of ${name}`,
  intel: 'Intel',
  options: 'Options and feeds',
  welcome: 'Welcome page',
};
