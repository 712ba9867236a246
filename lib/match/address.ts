// Whether a name stands inside a host name, a URL, an e-mail address or a file path: there it names a machine, not an actor.
// Cheap for plain text: only a telling sign right beside the name makes it look further.

import { DOT } from '../intel/defanged.ts';

/** How far to look: longer addresses are rare, and each look must stay cheap. */
const REACH = 80;

/** A capitalised word or a foot note's number after a full stop that lacks its space: a new sentence. */
const SENTENCE = String.raw`(?=\p{Lu}(?![\p{Lu}\d])|\d+(?![\w.]))`;

const HOST_GOES_ON = new RegExp(String.raw`[\w-]{0,64}${DOT}(?!${SENTENCE})[\p{L}\d_]`, 'uy');
const MAILBOX = /[\w.+-]{0,64}@[\p{L}\d]/uy;
const SIGNS_AFTER = new Set('.-@[({+');

/** Whether a host name or a mail address goes on at `end`. */
export function goesOn(text: string, end: number): boolean {
  if (!SIGNS_AFTER.has(text.charAt(end))) return false;
  HOST_GOES_ON.lastIndex = end;
  MAILBOX.lastIndex = end;
  return HOST_GOES_ON.test(text) || MAILBOX.test(text);
}

const SIGNS_BEFORE = new Set('./\\@:-=&?%~+])}#');
/** By character code: what an address is made of. */
const IN_ADDRESS = Array.from({ length: 128 }, (_, code) =>
  /[\w\-.~:/?#[\]@!$&*+;=%\\{}]/.test(String.fromCharCode(code)),
);

/** A scheme, a host with a path behind it, or the start of a path. */
const URL_OR_PATH = new RegExp(String.raw`:\/\/|\\|^(?:~|\.{1,2})?\/|\w${DOT}[a-z]{2,}(?::\d+)?[/?#]`, 'i');
const HOST_BEFORE = new RegExp(String.raw`([\w-]+)${DOT}$`);
const MAILBOX_BEFORE = /\w@$/;

/** "1.APT28" is a list, "… ended.Killnet" a new sentence, "play.google" a host. */
function isHostBefore(chunk: string, first: string): boolean {
  const word = HOST_BEFORE.exec(chunk)?.[1];
  if (word === undefined || /^\d+$/.test(word)) return false;
  const isNewSentence = first !== first.toLowerCase() && /^[a-z]+\.$/.test(chunk);
  return !isNewSentence;
}

/** What stands before `start` without a space, if a sign there may belong to an address. */
function chunkBefore(text: string, start: number): string {
  if (start === 0 || !SIGNS_BEFORE.has(text.charAt(start - 1))) return '';
  let from = start;
  while (from > 0 && start - from < REACH && IN_ADDRESS[text.charCodeAt(from - 1)] === true) from--;
  return text.slice(from, start);
}

/** Whether what stands at `start` is part of a URL or a path that has begun before. */
export const isInUrl = (text: string, start: number): boolean => URL_OR_PATH.test(chunkBefore(text, start));

/** Hashtags and handles (their sign comes first) may stand in a URL, but not in a mail address. */
export function isInAddress(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  const chunk = chunkBefore(text, start);
  if (chunk !== '' && (MAILBOX_BEFORE.test(chunk) || isHostBefore(chunk, first))) return true;
  if (chunk !== '' && !/[#@＃＠]/.test(first) && URL_OR_PATH.test(chunk)) return true;
  return goesOn(text, end);
}
