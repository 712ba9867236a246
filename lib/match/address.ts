// Whether a name stands inside a host name, a URL, an e-mail address or a file path: there it names a machine, not an actor.
// Cheap for plain text: only a telling sign right beside the name makes it look further.

import { DOT } from '../intel/defanged.ts';

/** How far to look: longer addresses are rare, and each look must stay cheap. */
const REACH = 80;

/** A capitalised word or a foot note's number after a full stop that lacks its space: a new sentence. */
const SENTENCE = String.raw`(?=\p{Lu}(?![\p{Lu}\d])|\d+(?![\w.]))`;

const HOST_GOES_ON = new RegExp(String.raw`[\w-]{0,64}${DOT}(?!${SENTENCE})[\p{L}\d_]`, 'uy');
const MAILBOX = /[\w.+-]{0,64}@[\p{L}\d]/uy;
const ASCII = 128;

/** By character code. */
const tableOf = (characters: RegExp): Uint8Array =>
  Uint8Array.from({ length: ASCII }, (_, code) => Number(characters.test(String.fromCharCode(code))));

/** False outside the text. */
function isIn(table: Uint8Array, text: string, at: number): boolean {
  const code = at >= 0 && at < text.length ? text.charCodeAt(at) : ASCII;
  return code < ASCII && table[code] === 1;
}

const SPACES = tableOf(/\s/);
const SIGN_AFTER = tableOf(/[.\-@[({+]/);
/** "Killnet. Then": nothing goes on behind a sign with a space behind it. */
const mayGoOn = (text: string, at: number): boolean => at < text.length && !isIn(SPACES, text, at);

const BRACKETS = tableOf(/[[({]/);
/** A dot, or the word for it. */
const DOT_IN_BRACKETS = tableOf(/[.d]/);

/** Asked first: neither pattern stands behind any other sign. */
const mayStand = (text: string, end: number): boolean =>
  isIn(SIGN_AFTER, text, end) &&
  mayGoOn(text, end + 1) &&
  (!isIn(BRACKETS, text, end) || isIn(DOT_IN_BRACKETS, text, end + 1));

/** Whether a host name or a mail address goes on at `end`. */
export function goesOn(text: string, end: number): boolean {
  if (!mayStand(text, end)) return false;
  HOST_GOES_ON.lastIndex = end;
  MAILBOX.lastIndex = end;
  return HOST_GOES_ON.test(text) || MAILBOX.test(text);
}

const SIGN_BEFORE = tableOf(/[./\\@:\-=&?%~+\])}#]/);
/** What an address is made of. */
const IN_ADDRESS = tableOf(/[\w\-.~:/?#[\]@!$&*+;=%\\{}]/);

/** A scheme, a host with a path behind it, or the start of a path. */
const URL_OR_PATH = new RegExp(String.raw`:\/\/|\\|^(?:~|\.{1,2})?\/|\w${DOT}[a-z]{2,}(?::\d+)?[/?#]`, 'i');
const HOST_BEFORE = new RegExp(String.raw`([\w-]+)${DOT}$`);
const MAILBOX_BEFORE = /\w@$/;

const DOT_ENDS = /[.\])}]$/;

/** "1.APT28" is a list, "… ended.Killnet" a new sentence, "play.google" a host. */
function isHostBefore(chunk: string, first: string): boolean {
  if (!DOT_ENDS.test(chunk)) return false;
  const word = HOST_BEFORE.exec(chunk)?.[1];
  if (word === undefined || /^\d+$/.test(word)) return false;
  const isNewSentence = first !== first.toLowerCase() && /^[a-z]+\.$/.test(chunk);
  return !isNewSentence;
}

/** What stands before `start` without a space, if a sign there may belong to an address. */
function chunkBefore(text: string, start: number): string {
  if (!isIn(SIGN_BEFORE, text, start - 1)) return '';
  let from = start;
  while (from > 0 && start - from < REACH && isIn(IN_ADDRESS, text, from - 1)) from--;
  return text.slice(from, start);
}

/** Whether what stands at `start` is part of a URL or a path that has begun before. */
export const isInUrl = (text: string, start: number): boolean => URL_OR_PATH.test(chunkBefore(text, start));

function isBehindAddress(chunk: string, first: string): boolean {
  if (MAILBOX_BEFORE.test(chunk) || isHostBefore(chunk, first)) return true;
  return !/[#@＃＠]/.test(first) && URL_OR_PATH.test(chunk);
}

/** Hashtags and handles (their sign comes first) may stand in a URL, but not in a mail address. */
export function isInAddress(text: string, start: number, end: number): boolean {
  const chunk = chunkBefore(text, start);
  return (chunk !== '' && isBehindAddress(chunk, text.charAt(start))) || goesOn(text, end);
}
