// Contacts: addresses that name whoever holds them. Recognised by their shape alone; whose they are is what intel says.
import { refang } from './defanged.ts';

export const CONTACT_KINDS = [
  'tox',
  'session',
  'xmpp',
  'email',
  'onion',
  'bitcoin',
  'bitcoin-cash',
  'ethereum',
  'monero',
  'litecoin',
  'tron',
  'ton',
  'dogecoin',
  'dash',
  'zcash',
  /** Said to be one by its source; no shape tells which. */
  'wallet',
] as const;

export type ContactKind = (typeof CONTACT_KINDS)[number];

export const isContactKind = (text: string | undefined): text is ContactKind =>
  CONTACT_KINDS.some((kind) => kind === text);

export interface Contact {
  kind: ContactKind;
  /** Without scheme, port, path and disguise; the case is that of the source where it may matter. */
  value: string;
}

const BASE58 = '[1-9A-HJ-NP-Za-km-z]';
const BECH32 = '[02-9ac-hj-np-z]';
const pattern = (...shapes: readonly string[]): RegExp => new RegExp(`^(?:${shapes.join('|')})$`);

/** Checked by exact case. */
const BASE58_KINDS: readonly (readonly [ContactKind, RegExp])[] = [
  ['bitcoin', pattern(`[13]${BASE58}{25,34}`)],
  ['monero', pattern(`[48]${BASE58}{94}`, `4${BASE58}{105}`)],
  ['litecoin', pattern(`[LM]${BASE58}{26,33}`)],
  ['tron', pattern(`T${BASE58}{33}`)],
  ['dogecoin', pattern(`D${BASE58}{33}`)],
  ['dash', pattern(`X${BASE58}{33}`)],
  ['zcash', pattern(`t[13]${BASE58}{33}`)],
];
const TON = /^[EUk0]Q[\w-]{46}$/;
/** Checked in lower case. */
const CASELESS_KINDS: readonly (readonly [ContactKind, RegExp])[] = [
  ['tox', /^[0-9a-f]{76}$/],
  ['session', /^05[0-9a-f]{64}$/],
  ['ethereum', /^0x[0-9a-f]{40}$/],
  ['bitcoin', pattern(`bc1${BECH32}{11,71}`)],
  ['litecoin', pattern(`ltc1${BECH32}{11,71}`)],
  ['bitcoin-cash', pattern(`[qp]${BECH32}{41}`)],
  ['zcash', pattern(`zs1${BECH32}{75}`)],
];

const LABEL =
  /^(?:mailto|e-?mails?|xmpp|jabber|jid|tox|session|btc|bitcoin|bitcoincash|eth|ethereum|xmr|monero|ltc|litecoin|trx|tron|ton):(?!\/\/)\s*/i;
const MAILBOX =
  /^([\w.+-]{1,64})@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,14}|xn--[a-z0-9-]+))(?:[/?].*)?$/i;
/**
 * Tor looks at the last label alone: what stands before it, be it "[victim id].", is the same service; what stands behind it is a
 * gateway from the open web (".onion.to").
 */
const ONION =
  /^(?:[a-z]+:\/\/)?(?:[^\s/@]*@)?(?:[\w[\]-]+\.)*([a-z2-7]{56}|[a-z2-7]{16})\.onion(?:\.[a-z]{2,10})?(?::\d+)?(?:[/?#].*)?$/i;
const XMPP_HOST =
  /jabb|xmpp|(?:^|\.)(?:exploit\.im|thesecure\.biz|404\.city|draugr\.de|creep\.im|conversations\.im|yax\.im|zloy\.im|sj\.ms)$/i;
const SHORTEST = 6;
const LONGEST = 400;

/** No word of any language: random letters of both cases with digits among them. */
const looksRandom = (text: string): boolean => /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);

function mailboxOf(text: string, label: string): Contact | undefined {
  const [, user, host] = MAILBOX.exec(text) ?? [];
  if (user === undefined || host === undefined) return undefined;
  const isXmpp = /^(?:xmpp|jabber|jid)/i.test(label) || (label === '' && XMPP_HOST.test(host));
  return { kind: isXmpp ? 'xmpp' : 'email', value: `${user}@${host}`.toLowerCase() };
}

function onionOf(text: string): Contact | undefined {
  const label = ONION.exec(text)?.[1];
  return label === undefined ? undefined : { kind: 'onion', value: `${label.toLowerCase()}.onion` };
}

/** Their case carries at most a checksum; bech32 is written in one case. */
const HEX_KINDS: ReadonlySet<ContactKind> = new Set(['tox', 'session', 'ethereum']);

function tokenOf(value: string): Contact | undefined {
  const exact = looksRandom(value) ? BASE58_KINDS.find(([, shape]) => shape.test(value)) : undefined;
  if (exact !== undefined) return { kind: exact[0], value };
  if (TON.test(value) && looksRandom(value)) return { kind: 'ton', value };
  const lower = value.toLowerCase();
  const kind = CASELESS_KINDS.find(([, shape]) => shape.test(lower))?.[0];
  if (kind === undefined || !/\d/.test(lower)) return undefined;
  const isOneCase = value === lower || value === value.toUpperCase();
  return isOneCase || HEX_KINDS.has(kind) ? { kind, value } : undefined;
}

/** The contact that a string is, also with a label, as a URL with a port or path, or defanged. */
export function contactOf(text: string): Contact | undefined {
  if (text.length < SHORTEST || text.length > LONGEST) return undefined;
  const trimmed = text.trim();
  const label = LABEL.exec(trimmed)?.[0] ?? '';
  const bare = refang(trimmed.slice(label.length));
  if (/\s/.test(bare)) return undefined;
  const isMailbox = bare.includes('@') && !bare.includes('://');
  return (isMailbox ? mailboxOf(bare, label) : onionOf(bare)) ?? tokenOf(bare);
}

const HOSTED: ReadonlySet<ContactKind> = new Set(['xmpp', 'email', 'onion']);

/** Whether another case is another contact: so it is in base58 and base64, not in hex, bech32, hosts and mailboxes. */
export const isCaseSensitive = ({ kind, value }: Contact): boolean =>
  !HOSTED.has(kind) &&
  !CASELESS_KINDS.some(([caseless, shape]) => caseless === kind && shape.test(value.toLowerCase()));

const WORD_ENDS = /^[([{<*=>|:-]+|[)\]}>.!?:*=|-]+$/g;

/** All that a text names: a line of contact data, a ransom note. Each once, in their order. */
export function contactsIn(text: string): Contact[] {
  const found = new Map<string, Contact>();
  for (const word of text.split(/[\s"'“”‘’«»<>,;]+/)) {
    const contact = contactInWord(word);
    if (contact !== undefined && !found.has(contact.value)) found.set(contact.value, contact);
  }
  return [...found.values()];
}

/** "E-mail:a@b.org", "E-mail:[a@b.org]", "(below)a@b.org", "(a@b.org)", "browser:http://….onion". */
function contactInWord(word: string): Contact | undefined {
  if (word.length > 2 * LONGEST) return undefined;
  const bare = word.replace(WORD_ENDS, '');
  const tail = /[:)](?!\/\/)([^:)]+(?::\/\/.*)?)$/.exec(bare)?.[1]?.replace(WORD_ENDS, '');
  return contactOf(bare) ?? (tail === undefined ? undefined : contactOf(tail));
}
