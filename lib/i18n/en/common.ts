import type { ContactKind } from '../../intel/contact.ts';
import type { AssertionStatus, NameType } from '../../intel/entity.ts';
import type { EntityKind, MarkClass } from '../../intel/kinds.ts';
import { plural } from '../plural.ts';

const kinds: Record<EntityKind, string> = {
  'threat-actor': 'Threat actor',
  'intrusion-set': 'Intrusion set',
  campaign: 'Campaign',
  narrative: 'Narrative',
  incident: 'Incident',
  malware: 'Malware',
  tool: 'Software',
  channel: 'Channel',
  'user-account': 'Account',
  identity: 'Identity',
  location: 'Location',
  report: 'Report',
};

const markClasses: Record<MarkClass, string> = {
  actor: 'Actors',
  campaign: 'Campaigns and hashtags',
  channel: 'Channels and accounts',
  other: 'Other',
};

const statuses: Record<AssertionStatus, string> = {
  claimed: 'claimed',
  reported: 'reported',
  confirmed: 'confirmed',
  disputed: 'disputed',
};

const nameTypes: Record<NameType, string> = {
  primary: 'main name',
  alias: 'alias',
  hashtag: 'hashtag',
  handle: 'handle',
  contact: 'contact',
  'external-id': 'external id',
};

const contactKinds: Record<ContactKind, string> = {
  tox: 'Tox ID',
  session: 'Session ID',
  xmpp: 'XMPP (Jabber)',
  email: 'E-mail',
  onion: 'Onion address',
  bitcoin: 'Bitcoin',
  'bitcoin-cash': 'Bitcoin Cash',
  ethereum: 'Ethereum',
  monero: 'Monero',
  litecoin: 'Litecoin',
  tron: 'TRON',
  ton: 'TON',
  dogecoin: 'Dogecoin',
  dash: 'Dash',
  zcash: 'Zcash',
  wallet: 'Wallet',
};

export const common = {
  kinds,
  markClasses,
  statuses,
  nameTypes,
  contactKinds,
  modes: {
    mark: { name: 'Mark', meaning: 'Names are painted on the page, and pointing at one shows its card.' },
    discreet: {
      name: 'Discreet',
      meaning: 'Nothing is put into the page; names show in the popup, the side panel and the badge only.',
    },
    off: { name: 'Off', meaning: 'Byname does not read this site.' },
  },
  cache: {
    empty: 'No intel yet. Add a feed on the options page.',
    building: 'Preparing the names …',
    ready: (names: number, entities: number, feeds: number) =>
      `${plural(names, 'name')} of ${plural(entities, 'entity', 'entities')} from ${plural(feeds, 'feed')}`,
    damaged: (count: number) =>
      `${plural(count, 'entry', 'entries')} damaged: sync or import their feeds again`,
    lost: 'What was stored before is gone: see the options page',
    newerStore: 'The intel was stored by a newer Byname and is left alone. Update Byname to use it.',
    failed: (detail: string) =>
      `The intel can’t be read. Restart the browser; if that doesn’t help, load the feeds again on the options page. (${detail})`,
  },
  starterPack: 'Starter pack (built in)',
  loading: 'Loading …',
  /** What a page asked for and did not get. What is not here is told as a card tells it. */
  unread: {
    'not-ready': {
      title: 'Byname is not ready',
      advice:
        'It may still be starting, or preparing the names. If it stays so, close this page and open it again.',
    },
    stale: { title: 'The intel has changed meanwhile', advice: 'Try again.' },
    'bad-request': {
      title: 'Byname did not understand the question',
      advice: 'Reload the page and try again.',
    },
  },
  showAll: (count: number) => `Show all ${count.toLocaleString('en')}`,
  showFewer: 'Show fewer',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying',
  close: 'Close',
  remove: 'Remove',
  undo: 'Undo',
};
