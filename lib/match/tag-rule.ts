// Hashtags and handles count only as a whole: #FreeDurov is not in #freedurovsky, and @name not in someone@name.
import { isInAddress } from './address.ts';
import { isLinkSign, isTelegramLink } from './telegram.ts';
import { unitAfter, unitBefore } from './text.ts';
import { GROUPS, SELF, SPACE } from './unit.ts';
import { UNITS } from './table/unpack.ts';

const HASH = 0x23;
const AT = 0x40;

function hasSpace(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (((UNITS[text.charCodeAt(i)] ?? 0) & SPACE) !== 0) return true;
  return false;
}

/** Hashtags and handles count as a whole only, what stands in a link only there, and all else in no address. */
export function standsFree(sigil: number, text: string, start: number, end: number): boolean {
  if (isLinkSign(sigil)) return isTelegramLink(sigil, text, start);
  return isWholeTag(sigil, text, start, end) && !isInAddress(text, start, end);
}

/** `sigil` is the first symbol of the form. Always true for a form that is no tag. */
function isWholeTag(sigil: number, text: string, start: number, end: number): boolean {
  if (sigil !== HASH && sigil !== AT) return true;
  if (sigil === AT && (unitBefore(text, start) & GROUPS) !== 0) return false;
  if ((unitBefore(text, end) & unitAfter(text, end) & SELF) !== 0) return false;
  return !hasSpace(text, start, end);
}
