// Contacts in the links and ransom notes of MISP's clusters, as short patterns over the whole text find them.
import { type Json, textsIn } from './census.ts';

const ONION = /(?<![a-z2-7])([a-z2-7]{56}|[a-z2-7]{16})\.onion(?![a-z])/gi;
const MAILBOX = /(?<![\w.+@-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,14}(?![\w@])/gi;
/** Of Bitcoin and Monero, and Tox IDs. */
const ADDRESS =
  /(?<!\w)(?:[13][1-9A-HJ-NP-Za-km-z]{25,33}|4[1-9A-HJ-NP-Za-km-z]{94}|bc1[a-z0-9]{11,71}|[0-9A-Fa-f]{76})(?!\w)/g;
const LOGIN = /^https?:\/\/(?:t\.me|twitter\.com|x\.com)\/(\w+)\/?$/i;
const INVITE = /^https?:\/\/discord\.com\/invite\/\w+$/i;

const found = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

function contactsInLink(link: string): string[] {
  const login = LOGIN.exec(link)?.[1];
  return [
    ...found(link, ONION),
    ...(login === undefined ? [] : [`@${login}`]),
    ...(INVITE.test(link) ? [link] : []),
  ];
}

/** The host of a mailbox is its provider's. */
function contactsInNote(note: string): string[] {
  const mailboxes = found(note, MAILBOX);
  const isProvider = (onion: string): boolean =>
    mailboxes.some((mailbox) => mailbox.toLowerCase().endsWith(`@${onion.toLowerCase()}`));
  return [...mailboxes, ...found(note, ONION).filter((onion) => !isProvider(onion)), ...found(note, ADDRESS)];
}

export function contactsOf(meta: Json): string[] {
  const notes = ['ransomnotes', 'ransomenotes'].flatMap((key) => textsIn(meta, key));
  return [...textsIn(meta, 'links').flatMap(contactsInLink), ...notes.flatMap(contactsInNote)];
}
