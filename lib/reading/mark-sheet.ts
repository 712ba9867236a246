// The style sheet of the marks, for `::highlight()`: only colours, decorations and shadows are allowed there.
import type { MarkClass } from '../intel/kinds.ts';
import { LOOKS } from '../messages/page.ts';
import type { MarkStyle } from '../settings/settings.ts';

/** Kinds differ by pattern, so that colour is never needed to tell them apart. */
const PATTERNS: Record<MarkClass, string> = {
  actor: 'solid',
  campaign: 'wavy',
  channel: 'dotted',
  other: 'dashed',
};

/**
 * Hues per class, each mixed with the text's own colour: that colour is readable where the text stands,
 * so the line is readable there too, on light, dark and coloured backgrounds alike.
 */
const HUES: Record<MarkClass, string> = {
  actor: '#e5484d',
  campaign: '#8e4ec6',
  channel: '#0091ff',
  other: '#8d8d8d',
};

const FORCED: Record<MarkClass, string> = {
  actor: 'LinkText',
  campaign: 'Highlight',
  channel: 'LinkText',
  other: 'CanvasText',
};

function declarations(markClass: MarkClass, style: MarkStyle): string {
  const thickness = style === 'tint' ? '1px' : '2px';
  const line = `color-mix(in oklab, currentColor 45%, ${HUES[markClass]})`;
  const tint =
    style === 'tint' ? `background-color:color-mix(in srgb, ${HUES[markClass]} 22%, transparent);` : '';
  return `${tint}text-decoration:underline ${PATTERNS[markClass]} ${thickness} ${line}`;
}

function rule(name: string, markClass: MarkClass, style: MarkStyle): string {
  const selector = `::highlight(${name})`;
  const forced = `text-decoration-color:${FORCED[markClass]};background-color:transparent`;
  return `${selector}{${declarations(markClass, style)}}@media (forced-colors:active){${selector}{${forced}}}`;
}

/** `names` are highlight names, one per look, "" for one that isn't needed. They must be plain CSS identifiers. */
export const markSheet = (names: readonly string[], style: MarkStyle): string =>
  LOOKS.map((markClass, look) => {
    const name = names[look] ?? '';
    return name === '' ? '' : rule(name, markClass, style);
  }).join('');
