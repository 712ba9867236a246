// What each table's rows must be for whoever reads them; a new table, or field, is added here. Where a marking is gone, the strictest holds.
import { BOND_SAYS } from '../intel/bonds.ts';
import { ASSERTION_STATUSES, NAME_TYPES } from '../intel/entity.ts';
import { ENTITY_KINDS } from '../intel/kinds.ts';
import { TLP_LEVELS } from '../intel/tlp.ts';
import {
  has,
  isListOf,
  isNumber,
  isObject,
  isOneOf,
  isText,
  listed,
  mend,
  needed,
  optional,
  orNone,
} from './mend.ts';
import type { Check, Shape } from './mend.ts';
import type { MetaRow, Store } from './schema.ts';

/** In the place of a name that is gone. */
const NAMELESS = '?';

const isKind = isOneOf(ENTITY_KINDS);
const isTlp = isOneOf(TLP_LEVELS);
const isLocalText = has({ en: isText, ja: orNone(isText) });
const isConfidence = has({ value: isNumber, scale: isText });
const isReference = has({ title: isText, url: orNone(isText), date: orNone(isText) });
const isName = has({
  value: isText,
  type: isOneOf(NAME_TYPES),
  producer: isText,
  coinedBy: orNone(isText),
  platform: orNone(isText),
});

const INTEL: Shape = [
  optional('description', isLocalText),
  optional('confidence', isConfidence),
  optional('reliability', isText),
  optional('credibility', isText),
  optional('likelihood', isText),
  optional('pap', isText),
  listed('references', isReference),
  needed('tlp', isTlp, 'RED'),
];

const ENTITY: Shape = [
  needed('id', isText, ''),
  needed('feed', isText, ''),
  needed('kind', isKind, 'identity'),
  needed('name', isText, NAMELESS),
  needed('producer', isText, ''),
  optional('origin', has({ country: isText, confidence: orNone(isNumber) })),
  ...['firstSeen', 'lastSeen', 'created', 'modified'].map((name) => optional(name, isText)),
  ...['motivations', 'types', 'targets', 'links'].map((name) => listed(name, isText)),
  listed('names', isName),
  ...INTEL,
];

const ASSERTION: Shape = [
  ...['id', 'feed', 'from', 'to', 'type', 'assertedBy'].map((name) => needed(name, isText, '')),
  needed('status', isOneOf(ASSERTION_STATUSES), 'reported'),
  ...['start', 'stop'].map((name) => optional(name, isText)),
  ...INTEL,
];

const COUNTS = ['entities', 'names', 'assertions', 'withdrawn', 'refused'];
const isCounts = has({ notUsed: isObject, ...Object.fromEntries(COUNTS.map((name) => [name, isNumber])) });

const NO_COUNTS = { notUsed: {}, ...Object.fromEntries(COUNTS.map((name) => [name, 0])) };

const FEED: Shape = [
  needed('kind', isText, 'file'),
  needed('title', isLocalText, { en: NAMELESS }),
  needed('defaultTlp', isTlp, 'RED'),
  needed('importedAt', isNumber, 0),
  needed('counts', isCounts, NO_COUNTS),
  needed('state', isOneOf(['new', 'ready', 'removed']), 'ready'),
  optional('rows', isText),
  optional('outdated', isListOf(isText)),
  optional('remote', has({ kind: isText, login: isText, schedule: isText })),
];

const MUTE: Shape = [
  needed('name', isText, NAMELESS),
  needed('type', isOneOf(NAME_TYPES), 'alias'),
  needed('createdAt', isNumber, 0),
  ...['platform', 'exactly', 'host'].map((name) => optional(name, isText)),
  optional('until', isNumber),
];

const BOND: Shape = [
  needed('a', isText, ''),
  needed('b', isText, ''),
  needed('says', isOneOf(BOND_SAYS), 'different'),
  needed('names', isListOf(isText), [NAMELESS, NAMELESS]),
  needed('at', isNumber, 0),
];

const KEPT: Shape = [
  needed('name', isText, NAMELESS),
  needed('kind', isKind, 'identity'),
  needed('at', isNumber, 0),
];

const NOTE: Shape = [...KEPT, needed('text', isText, '')];

const REFUSALS: Shape = [listed('refusals', has({ id: isText, reason: isText }))];

const RUN: Shape = [
  listed('kept', isNumber),
  needed('lastNo', isNumber, 0),
  optional('lastSync', isNumber),
  optional('failure', has({ code: isText, detail: isText, since: isNumber, tries: isNumber })),
  optional('current', has({ no: isNumber, step: isOneOf(['fetch', 'store']) })),
];

/** Without it the server says that it wants a login, and so does the feed. */
const SECRET: Shape = [needed('login', has({ kind: isText }), { kind: 'none' })];

const CHANGE: Shape = [
  needed('at', isNumber, 0),
  needed('entities', has({ added: isNumber, removed: isNumber, changed: isNumber }), {
    added: 0,
    removed: 0,
    changed: 0,
  }),
  needed('names', has({ added: isNumber, removed: isNumber }), { added: 0, removed: 0 }),
  needed('counts', isCounts, NO_COUNTS),
];

const ENCOUNTER: Shape = [
  ...['entity', 'name', 'day', 'host', 'place'].map((name) => needed(name, isText, '')),
  needed('kind', isKind, 'identity'),
  needed('at', isNumber, 0),
  ...['channel', 'channelName'].map((name) => optional(name, isText)),
];

const META: Record<MetaRow['key'], Check> = {
  generation: isNumber,
  'encounter-salts': has({ posts: isText, pages: isText, day: isText }),
  'allowed-chats': isListOf(has({ key: isText, title: isText })),
  clock: has({ seen: isNumber, leapt: orNone(isNumber) }),
  'recent-searches': isListOf(isText),
  lexicon: has({
    version: isNumber,
    builtAt: isNumber,
    entities: isNumber,
    names: isNumber,
    feeds: isNumber,
  }),
  before: has({ what: isText, at: isNumber, parts: isObject }),
  'net-book': has({
    since: isNumber,
    total: isNumber,
    purposes: isObject,
    hosts: isObject,
    entries: isListOf(isObject),
  }),
  mark: isText,
  producers: isListOf(isText),
  starter: isText,
};

/** One that is damaged is as good as none. */
const soundMeta = (row: MetaRow): MetaRow | undefined =>
  Object.hasOwn(META, row.key) && !META[row.key](row.value) ? undefined : row;

/** Dexie asks of what is not there, too. */
const shaped =
  (shape: Shape): (<T extends object>(row: T | undefined) => T | undefined) =>
  (row) =>
    row && mend(row, shape);

/** From now on what is read of the store is of the shape that its types promise. */
export function readSound(store: Store): void {
  store.entities.hook('reading', shaped(ENTITY));
  store.assertions.hook('reading', shaped(ASSERTION));
  store.feeds.hook('reading', shaped(FEED));
  store.mutes.hook('reading', shaped(MUTE));
  store.bonds.hook('reading', shaped(BOND));
  store.watched.hook('reading', shaped(KEPT));
  store.notes.hook('reading', shaped(NOTE));
  store.runs.hook('reading', shaped(RUN));
  store.refusals.hook('reading', shaped(REFUSALS));
  store.secrets.hook('reading', shaped(SECRET));
  store.changes.hook('reading', shaped(CHANGE));
  store.encounters.hook('reading', shaped(ENCOUNTER));
  store.meta.hook('reading', (row?: MetaRow) => row && soundMeta(row));
}
