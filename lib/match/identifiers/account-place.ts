// Where an account stands in a text, and on which platform: in an address, or as a handle with its @.
import { DOT } from '../../intel/defanged.ts';
import { LETTER_OR_DIGIT, OF_WORD } from '../../intel/letters.ts';
import { platformBefore, type AccountKind } from '../../intel/accounts.ts';
import { goesOn, isInAddress, isInUrl } from '../address.ts';
import { unitAfter, unitBefore } from '../text.ts';
import { GROUPS, joins } from '../unit.ts';
import { isInvisible } from './spelling.ts';
import { platformBeside } from './words-beside.ts';

export interface AccountPlace {
  /** Where the mention starts: at the @ where there is one. */
  start: number;
  /** Undefined where nothing tells it. */
  platform: string | undefined;
  isBare: boolean;
}

const REACH = 96;
const TELEGRAM_HOST = new RegExp(`${DOT}t${DOT}me(?!${OF_WORD}|_|${DOT}${LETTER_OR_DIGIT})`, 'iy');
const HOST_BEFORE = new RegExp(`(?:${OF_WORD}|[_@]|${DOT})$`, 'i');
/** What stands before an account in an address, or before its @. */
const MAY_END_ROUTE = /[/\]=+#b-]/i;
const PATH_GOES_ON = new RegExp(`[-%~+=@](?:${LETTER_OR_DIGIT}|_)`, 'y');

const upTo = (text: string, end: number): string => text.slice(Math.max(0, end - REACH), end);

const endsWord = (text: string, end: number): boolean => !joins(unitBefore(text, end), unitAfter(text, end));

function endsPath(text: string, end: number): boolean {
  PATH_GOES_ON.lastIndex = end;
  return endsWord(text, end) && !goesOn(text, end) && !PATH_GOES_ON.test(text);
}

/** user_sec.t.me */
function isTelegramHost(text: string, start: number, end: number): boolean {
  TELEGRAM_HOST.lastIndex = end;
  if ((unitBefore(text, start) & GROUPS) !== 0) return false; // also with something invisible between
  return TELEGRAM_HOST.test(text) && !HOST_BEFORE.test(upTo(text, start));
}

/** The place of the @ right before a handle. */
function signBefore(text: string, start: number): number | undefined {
  let at = start - 1;
  while (at > 0 && isInvisible(text, at)) at--;
  return /[@＠]/.test(text.charAt(at)) ? at : undefined;
}

function bareHandleAt(
  text: string,
  start: number,
  end: number,
  site: string | undefined,
): AccountPlace | undefined {
  if ((unitBefore(text, start) & GROUPS) !== 0 || !endsWord(text, end)) return undefined;
  if (isInUrl(text, start) || isInAddress(text, start, end)) return undefined;
  return { start, platform: platformBeside(text, start, end) ?? site, isBare: true };
}

/** Undefined where no account of this kind can stand at [start, end), which is its name or id alone. */
export function accountPlaceAt(
  kind: AccountKind,
  text: string,
  start: number,
  end: number,
  site: string | undefined,
): AccountPlace | undefined {
  const sign = kind === 'handle' ? signBefore(text, start) : undefined;
  const platform = MAY_END_ROUTE.test(text.charAt((sign ?? start) - 1))
    ? platformBefore(upTo(text, start), kind)
    : undefined;
  if (platform !== undefined)
    return endsPath(text, end) ? { start: sign ?? start, platform, isBare: sign !== undefined } : undefined;
  if (sign !== undefined) return bareHandleAt(text, sign, end, site);
  return kind === 'handle' && isTelegramHost(text, start, end)
    ? { start, platform: 'telegram', isBare: false }
    : undefined;
}
