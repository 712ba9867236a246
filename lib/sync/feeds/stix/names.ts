// All names of one STIX object: headline, aliases, handles, hashtags, external ids, and names in other languages.
import { contactOf, contactsIn, type Contact, type ContactKind } from '../../../intel/contact.ts';
import type { EntityKind } from '../../../intel/kinds.ts';
import { isAttackId } from '../../../intel/names.ts';
import { platformNamed } from '../../../intel/platforms.ts';
import { present } from '../../../intel/present.ts';
import type { RawObject } from '../fields.ts';
import { Fields } from '../fields.ts';
import { NameList } from '../name-list.ts';
import type { StixContext } from './context.ts';

/** STIX 2.1, ATT&CK, OpenCTI. */
const ALIAS_FIELDS = ['aliases', 'x_mitre_aliases', 'x_opencti_aliases'];

/** Accounts whose login is an address of its own. */
const CONTACT_ACCOUNTS: ReadonlyMap<string, ContactKind> = new Map([
  ['xmpp', 'xmpp'],
  ['jabber', 'xmpp'],
  ['tox', 'tox'],
  ['session', 'session'],
  ['email', 'email'],
  ['e-mail', 'email'],
]);

export const platformOf = (fields: Fields, key: string): string | undefined =>
  fields
    .texts(key)
    .map(platformNamed)
    .find((platform) => platform !== undefined);

/** The contact that an account is; its type says whether a mailbox is one of XMPP. */
export function accountContact(fields: Fields): Contact | undefined {
  const kind = fields
    .texts('account_type')
    .map((type) => CONTACT_ACCOUNTS.get(type.toLowerCase()))
    .find((each) => each !== undefined);
  const contact = kind === undefined ? undefined : contactOf(fields.string('account_login') ?? '');
  if (kind === undefined || contact === undefined) return undefined;
  const isMailbox = ['email', 'xmpp'].includes(contact.kind);
  if (isMailbox && ['email', 'xmpp'].includes(kind)) return { ...contact, kind };
  return contact.kind === kind ? contact : undefined;
}

/** What the object is called first of all; user accounts and locations may do without `name`. */
export const headlineOf = (fields: Fields): string | undefined =>
  ['name', 'display_name', 'account_login', 'country', 'region']
    .map((key) => fields.string(key))
    .find((value) => value !== undefined);

const asHandle = (login: string): string => (login.startsWith('@') ? login : `@${login}`);

export interface NameSource {
  kind: EntityKind;
  headline: string;
  producer: string;
  hashtags: readonly string[];
  attackIds: readonly string[];
}

function addAliases(list: NameList, fields: Fields, platform: string | undefined, kind: EntityKind): void {
  for (const alias of ALIAS_FIELDS.flatMap((key) => fields.strings(key))) {
    if (isAttackId(alias, kind)) list.add(alias, { type: 'external-id' });
    else if (platform !== undefined && alias.startsWith('@')) list.add(alias, { type: 'handle', platform });
    else list.add(alias);
  }
}

function addTranslated(list: NameList, fields: Fields, content: RawObject): void {
  const translated = new Fields(content, fields.id, fields.ledger);
  for (const name of [...translated.strings('name'), ...translated.strings('aliases')]) list.add(name);
}

export function readNames(fields: Fields, source: NameSource, context: StixContext): NameList {
  const { kind, headline, producer } = source;
  const list = new NameList(fields.id, producer, fields.ledger);
  const platform =
    kind === 'user-account' ? platformOf(fields, 'account_type') : platformOf(fields, 'channel_types');
  list.add(headline, headline.startsWith('@') ? present({ platform }) : {});
  addAliases(list, fields, platform, kind);
  const login = fields.string('account_login');
  if (login !== undefined && platform !== undefined) list.add(asHandle(login), { type: 'handle', platform });
  const id = platform === 'telegram' ? fields.string('user_id') : undefined;
  if (id !== undefined && /^-?\d{5,20}$/.test(id)) list.add(id, { type: 'handle', platform: 'telegram' });
  const contact = accountContact(fields);
  if (contact !== undefined) list.addContact(contact);
  for (const each of contactsIn(fields.string('contact_information') ?? '')) list.addContact(each);
  for (const hashtag of source.hashtags) list.add(hashtag, { type: 'hashtag' });
  for (const { content } of context.translations.get(fields.id) ?? []) addTranslated(list, fields, content);
  for (const id of source.attackIds) list.add(id, { type: 'external-id' });
  return list;
}
