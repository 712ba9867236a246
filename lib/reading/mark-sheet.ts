// The style sheet of the marks, for `::highlight()`: only colours, text decorations and shadows are allowed there.
import { highlightName, LOOKS, type Look } from '../messages/page.ts';
import type { MarkStyle } from '../settings/settings.ts';
import type { ShowingSettings } from '../settings/showing.ts';

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
  actor: '229 72 77',
  campaign: '142 78 198',
  channel: '0 145 255',
  other: '141 141 141',
  watched: '240 180 0',
};

type Weight = ShowingSettings['markWeight'];

/** Opacity of a tint. */
const OPACITY: Record<Weight, string> = { light: '12%', normal: '22%', strong: '36%' };

/** Thickness of lines, with a tint and without. */
const THICKNESS: Record<Weight, Record<MarkStyle, string>> = {
  light: { underline: '1px', tint: '1px' },
  normal: { underline: '2px', tint: '1px' },
  strong: { underline: '3px', tint: '2px' },
};

/**
 * The line has the text's own colour, which can be read wherever the text can. Mixed with another, currentColor
 * is black in a highlight of Chromium (tried in 156), and no fixed colour can be seen on every background.
 */
const line = (look: Look, thickness: string): string =>
  `text-decoration:underline ${PATTERNS[look]} ${thickness} currentColor;text-underline-offset:3px`;

/** Under forced colours both browsers put system colours in place of these; the pattern stays. */
function declarations(look: Look, style: MarkStyle, weight: Weight): string {
  const underline = line(look, THICKNESS[weight][style]);
  return style === 'underline'
    ? underline
    : `${underline};background-color:rgb(${TINTS[look]}/${OPACITY[weight]})`;
}

/**
 * In Chromium all elements inherit the root's: a rule for each element made every frame of a page that changes a tenth dearer.
 * Firefox passes none on.
 */
const OF = import.meta.env.FIREFOX ? '' : ':root';

/** `marks`: what the highlights' names begin with; a plain CSS identifier. */
export const markSheet = (marks: string, style: MarkStyle, weight: Weight = 'normal'): string =>
  LOOKS.map(
    (look, index) => `${OF}::highlight(${highlightName(marks, index)}){${declarations(look, style, weight)}}`,
  ).join('');
