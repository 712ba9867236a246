// All names of one STIX object: headline, aliases, handles, hashtags, external ids, and names in other languages.
import type { EntityKind } from '../../../intel/kinds.ts';
import { isAttackId } from '../../../intel/names.ts';
import type { RawObject } from '../fields.ts';
import { Fields } from '../fields.ts';
import { NameList } from '../name-list.ts';
import type { StixContext } from './context.ts';

/** STIX 2.1, ATT&CK, OpenCTI. */
const ALIAS_FIELDS = ['aliases', 'x_mitre_aliases', 'x_opencti_aliases'];

/** Where a login is a public name. Logins of machines ("root", "Administrator") name nobody. */
const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ...['telegram', 'facebook', 'instagram', 'tiktok', 'linkedin', 'vk', 'discord', 'github', 'youtube'].map(
    (name): [string, string] => [name, name],
  ),
  ...['mastodon', 'bluesky', 'threads', 'reddit', 'skype'].map((name): [string, string] => [name, name]),
  ['twitter', 'x'],
  ['x', 'x'],
]);

export const platformOf = (fields: Fields, key: string): string | undefined =>
  fields
    .texts(key)
    .map((type) => PLATFORMS.get(type.toLowerCase()))
    .find((platform) => platform !== undefined);

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
  list.add(headline);
  const platform =
    kind === 'user-account' ? platformOf(fields, 'account_type') : platformOf(fields, 'channel_types');
  addAliases(list, fields, platform, kind);
  const login = fields.string('account_login');
  if (login !== undefined && platform !== undefined) list.add(asHandle(login), { type: 'handle', platform });
  for (const hashtag of source.hashtags) list.add(hashtag, { type: 'hashtag' });
  for (const { content } of context.translations.get(fields.id) ?? []) addTranslated(list, fields, content);
  for (const id of source.attackIds) list.add(id, { type: 'external-id' });
  return list;
}
