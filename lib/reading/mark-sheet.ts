// The style sheet of the marks, for `::highlight()`: only colours, text decorations and shadows are allowed there.
import { LOOKS, type Look } from '../messages/page.ts';
import type { MarkStyle } from '../settings/settings.ts';

/** Kinds and the watch-list differ by pattern, so that colour is never needed to tell them apart. */
const PATTERNS: Record<Look, string> = {
  actor: 'solid',
  campaign: 'wavy',
  channel: 'dotted',
  other: 'dashed',
  watched: 'double',
};

/** Translucent, so that the text keeps its contrast on light, dark and coloured backgrounds. */
const TINTS: Record<Look, string> = {
  actor: 'rgb(229 72 77/22%)',
  campaign: 'rgb(142 78 198/22%)',
  channel: 'rgb(0 145 255/22%)',
  other: 'rgb(141 141 141/22%)',
  watched: 'rgb(240 180 0/28%)',
};

/**
 * The line has the text's own colour, which can be read wherever the text can. Mixed with another, currentColor
 * is black in a highlight of Chromium (tried in 156), and no fixed colour can be seen on every background.
 */
const line = (look: Look, thickness: string): string =>
  `text-decoration:underline ${PATTERNS[look]} ${thickness} currentColor;text-underline-offset:3px`;

/** Under forced colours both browsers put system colours in place of these; the pattern stays. */
const DECLARATIONS: Record<MarkStyle, (look: Look) => string> = {
  underline: (look) => line(look, '2px'),
  tint: (look) => `${line(look, '1px')};background-color:${TINTS[look]}`,
};

/** `names` are highlight names, one per look, "" for one that isn't needed. They must be plain CSS identifiers. */
export const markSheet = (names: readonly string[], style: MarkStyle): string =>
  LOOKS.map((look, index) => {
    const name = names[index] ?? '';
    return name === '' ? '' : `::highlight(${name}){${DECLARATIONS[style](look)}}`;
  }).join('');
