// Handles inside Telegram's addresses: t.me/user_sec, https://t.me/s/user_sec/123, tg://resolve?domain=user_sec, defanged or
// not. A handle is also found by a form that begins with the sign before it ("/user_sec"), which counts only in such a place.
import type { LexiconName } from './types.ts';

const DOT = String.raw`(?:\.|\[\.\]|\(\.\)|\{\.\}|[[(]dot[\])])`;
const HOST = new RegExp(String.raw`(?<![\p{L}\p{N}.-])(?:t${DOT}me|telegram${DOT}(?:me|dog))(?:\/s)?$`, 'iu');
const RESOLVE = /tg(?::|\[:\])\/\/resolve\?(?:[\w=]+&)?domain$/i;
const REACH = 40;

const SLASH = 0x2f;
const EQUALS = 0x3d;

export const isLinkSign = (sigil: number): boolean => sigil === SLASH || sigil === EQUALS;

/** Whether what stands before `start`, where a link sign stands, makes it a Telegram address. */
export function isTelegramLink(sigil: number, text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return (sigil === SLASH ? HOST : RESOLVE).test(before);
}

const OWN_LINK = /^(?:https?:\/\/)?(?:t|telegram)\.me\/(?:s\/)?(\w{4,32})\/?$/i;

/** The handle that a name is, without its sign; intel also gives it as an address. */
export function telegramHandle({ value, type, platform }: LexiconName): string | undefined {
  const linked = OWN_LINK.exec(value.trim())?.[1];
  if (linked !== undefined) return linked;
  return type === 'handle' && platform === 'telegram' ? value.trim().replace(/^[@＠]/, '') : undefined;
}
