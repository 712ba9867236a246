// Whether a contact that is spelt at a place is all that stands there: no part of a longer word, mailbox or host.
import { DOT } from '../../intel/defanged.ts';
import { LETTER_OR_DIGIT } from '../../intel/letters.ts';
import { unitAfter, unitAt, unitBefore } from '../text.ts';
import { UNITS } from '../table/unpack.ts';
import { ATTACHED, joins } from '../unit.ts';

const REACH = 80;

const IN_NAME = `(?:${LETTER_OR_DIGIT}|_)`;

/** "x.user@host", "x+user@host", "@user@host": a longer mailbox, or an account of another kind. */
const MAILBOX_BEFORE = new RegExp(`(?:${IN_NAME}(?:${DOT}|[+%-])|@)$`, 'i');
/** "name-xyz.onion", "user@mail.xyz.onion". */
const HOST_BEFORE = /(?:-|@|@[\w.-]*\.)$/;
/** "www.05ab…", "user@05ab…". */
const TOKEN_BEFORE = new RegExp(`${IN_NAME}(?:${DOT}|@)$`, 'i');

const HOST_AFTER = new RegExp(`(?:${DOT}|-|@)${IN_NAME}`, 'iy');
/** "xyz.onion.ly": a gateway from the open web. */
const GATEWAY = new RegExp(`${DOT}[a-z]{2,10}(?!(?:${DOT}|-|@)?${IN_NAME})`, 'iy');
const TOKEN_AFTER = new RegExp(`(?:${DOT}|@)${IN_NAME}`, 'iy');

function isWordAcross(text: string, start: number, end: number): boolean {
  return (
    joins(unitBefore(text, start), unitAt(text, start)) ||
    joins(unitBefore(text, end), unitAfter(text, end)) ||
    ((UNITS[text.charCodeAt(end)] ?? 0) & ATTACHED) !== 0
  );
}

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** `contact` is the text of its form; it is spelt at [start, end). */
export function isWholeContact(contact: string, text: string, start: number, end: number): boolean {
  if (isWordAcross(text, start, end)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (contact.includes('@')) return !MAILBOX_BEFORE.test(before) && !matchesAt(HOST_AFTER, text, end);
  if (contact.endsWith('.onion'))
    return !HOST_BEFORE.test(before) && (!matchesAt(HOST_AFTER, text, end) || matchesAt(GATEWAY, text, end));
  return !TOKEN_BEFORE.test(before) && !matchesAt(TOKEN_AFTER, text, end);
}
