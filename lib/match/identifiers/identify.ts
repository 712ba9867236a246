// Names that are compared character by character: contacts, handles, invites and ids. Each becomes one or more forms, whose
// text says what it is:
//
//   user@host.tld             a contact, as it stands
//   telegram:handle:user_sec  a handle where its platform is told; likewise telegram:invite:AbC and telegram:channel-id:12
//   @user_sec                 a handle where nothing tells the platform: those of all platforms
//   ~user_sec                 a handle whose own platform the intel doesn't tell, where the text's is told
import { contactOf, isCaseSensitive } from '../../intel/contact.ts';
import { ACCOUNT_KINDS, accountAt, type Account, type AccountKind } from '../../intel/accounts.ts';
import { platformNamed } from '../../intel/platforms.ts';
import type { LexiconName } from '../types.ts';

export interface Identifier {
  /** The form's text. */
  text: string;
  /** What stands in a text begins here. */
  from: number;
  isCaseSensitive: boolean;
}

const LOGIN = /^\w(?:[\w.-]{0,62}\w)?$/;

const caseless = (head: string, id: string): Identifier => ({
  text: head + id.toLowerCase(),
  from: head.length,
  isCaseSensitive: false,
});

function ofAccount({ platform, kind, id }: Account): Identifier[] {
  const head = `${platform}:${kind}:`;
  if (kind === 'handle') return [caseless(head, id), caseless('@', id)];
  return [{ text: head + id, from: head.length, isCaseSensitive: kind === 'invite' }];
}

/** A channel's id is the same with -100 before it and without; a bare number may as well be a user's. */
function ofTelegramId(id: string): Identifier[] {
  const [, mark = '', digits = ''] = /^(-100|-)?(\d+)$/.exec(id) ?? [];
  const kinds: AccountKind[] = mark === '' ? ['channel-id', 'user-id'] : ['channel-id'];
  return [
    ...kinds.map((kind): Account => ({ platform: 'telegram', kind, id: digits })),
    { platform: 'telegram', kind: 'marked-id' as const, id: `-100${digits}` },
  ].flatMap(ofAccount);
}

const IS_TELEGRAM_ID = /^-?\d{5,20}$/;

/** As its own, or as anybody else may write it: "Twitter", "V Kontakte". */
const platformIn = (given: string | undefined): string | undefined =>
  given === undefined ? undefined : (platformNamed(given) ?? given.toLowerCase().replace(/[^a-z-]/g, ''));

function ofHandle(value: string, given: string | undefined): Identifier[] {
  const id = value.replace(/^[@＠]/, '');
  const platform = platformIn(given);
  if (platform === 'telegram' && IS_TELEGRAM_ID.test(id)) return ofTelegramId(id);
  if (platform === 'telegram' && /^\+[\w-]{5,64}$/.test(id))
    return ofAccount({ platform, kind: 'invite', id: id.slice(1) });
  if (!LOGIN.test(id)) return [];
  return platform === undefined || platform === ''
    ? [caseless('@', id), caseless('~', id)]
    : ofAccount({ platform, kind: 'handle', id });
}

function ofAddress(value: string): Identifier[] {
  const account = accountAt(value);
  if (account === undefined) return [];
  const { platform, kind, id } = account;
  return platform === 'telegram' && kind.endsWith('-id') && kind !== 'user-id'
    ? ofTelegramId(kind === 'marked-id' ? id : `-100${id}`)
    : ofAccount(account);
}

function ofContact(value: string, isGiven: boolean): Identifier[] {
  const contact = contactOf(value) ?? (isGiven ? { kind: 'wallet' as const, value } : undefined);
  if (contact === undefined || !/^\w[\x21-\x7e]{5,}$/.test(contact.value)) return [];
  const exact = isCaseSensitive(contact);
  return [{ text: exact ? contact.value : contact.value.toLowerCase(), from: 0, isCaseSensitive: exact }];
}

/** Most names are neither address nor contact, and this says so without a closer look. */
const mayBeAddress = (value: string): boolean => value.length >= 26 || /[@./:]/.test(value);

/** Empty for a name that is compared as words are. */
export function identifiersOf({ value, type, platform }: LexiconName): Identifier[] {
  const name = value.trim();
  if (type === 'hashtag' || type === 'external-id') return [];
  if (type === 'contact') return ofContact(name, true);
  if (!mayBeAddress(name)) return type === 'handle' ? ofHandle(name, platform) : [];
  const addressed = ofAddress(name);
  if (addressed.length > 0) return addressed;
  if (type === 'handle' || /^[@＠]/.test(name)) return ofHandle(name, platform);
  return ofContact(name, false);
}

const TOLD = new RegExp(`^([a-z-]+):(${ACCOUNT_KINDS.join('|')}):`);

export interface ReadIdentifier {
  kind: 'contact' | AccountKind;
  /** Of an account; undefined where no platform may be told (`@`), or none is known (`~`). */
  platform: string | undefined;
  /** `~` */
  isUnplaced: boolean;
  from: number;
}

/** What the text of an identifier's form says. */
export function readIdentifier(text: string): ReadIdentifier {
  const first = text.charAt(0);
  if (first === '@' || first === '~')
    return { kind: 'handle', platform: undefined, isUnplaced: first === '~', from: 1 };
  const [head, platform] = TOLD.exec(text) ?? [];
  const kind = ACCOUNT_KINDS.find((each) => head?.endsWith(`:${each}:`) === true);
  return { kind: kind ?? 'contact', platform, isUnplaced: false, from: head?.length ?? 0 };
}
