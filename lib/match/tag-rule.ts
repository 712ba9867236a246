// Hashtags and handles count only as a whole: #FreeDurov is not in #freedurovsky, and @name not in someone@name.
import { isInAddress } from './address.ts';
import { unitAfter, unitBefore } from './text.ts';
import { GROUPS, HYPHEN, KANA, SELF, SPACE, isDigit, isUnderscore } from './unit.ts';
import { UNITS } from './table/unpack.ts';

const HASH = 0x23;
const AT = 0x40;

/** A space, or a hyphen before a number: names may have them where they like, tags never. */
function hasGap(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = UNITS[text.charCodeAt(i)] ?? 0;
    if ((unit & SPACE) !== 0 || ((unit & HYPHEN) !== 0 && isDigit(unitAfter(text, i + 1)))) return true;
  }
  return false;
}

/** Hashtags, handles and short words of Kana count as a whole only, and all else in no address. */
export const standsFree = (sigil: number, text: string, start: number, end: number): boolean =>
  isWholeTag(sigil, text, start, end) && isWholeKana(text, start, end) && !isInAddress(text, start, end);

const isTag = (sigil: number): boolean => sigil === HASH || sigil === AT;

/** `sigil` is the first symbol of the form. Always true for a form that is no tag. */
export const isTagInOne = (sigil: number, text: string, start: number, end: number): boolean =>
  !isTag(sigil) || !hasGap(text, start, end);

function isWholeTag(sigil: number, text: string, start: number, end: number): boolean {
  if (!isTag(sigil)) return true;
  if (sigil === AT && (unitBefore(text, start) & GROUPS) !== 0) return false;
  const after = unitAfter(text, end);
  if ((unitBefore(text, end) & after & SELF) !== 0 || isUnderscore(after)) return false;
  return !hasGap(text, start, end);
}

/** Katakana in a row may be several words: ラザルスグループ. A longer name is hardly ever found in another word by chance. */
const SHORT_KANA = 4;
const isKatakana = (unit: number): boolean =>
  (unit & KANA) !== 0 && (unit & 0xffff) >= 0x30a1 && (unit & 0xffff) <= 0x30fa;
/** What an actor is called right behind its name, by how it begins: グループ, チーム, ハッカー, チャンネル, ランサム, メンバー. */
const BEGINS_TRADE = /^(?:グル|チー|ハッ|チャ|ラン|マル|メン)/u;

/** プレイ is not in プレイヤー, nor in ディスプレイ. */
function isWholeKana(text: string, start: number, end: number): boolean {
  if (end - start > SHORT_KANA) return true;
  if (isKatakana(unitAfter(text, start)) && isKatakana(unitBefore(text, start))) return false;
  if (!isKatakana(unitBefore(text, end)) || !isKatakana(unitAfter(text, end))) return true;
  return BEGINS_TRADE.test(text.slice(end, end + 2).normalize('NFKC'));
}
