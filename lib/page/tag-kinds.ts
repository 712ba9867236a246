// What an element means for the text around it. The tag decides, because asking for styles costs more than reading the page;
// only hits that cross an element's edge ask how it is really displayed (visible.ts).

/** Joins the text before and after it; ends the text before it; is never read. */
export type TagKind = 'inline' | 'block' | 'skip';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** sub, sup, rt: a footnote or a reading beside a word is no part of it. */
const BLOCKS = words(`
  html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr br legend li main math menu nav ol p pre
  rp rt search section sub summary sup table tbody td tfoot th thead tr ul svg text foreignObject
  img picture audio canvas embed map object video
`);

const SKIPS = words(`
  head script style noscript template textarea input select iframe frame noframes noembed title desc metadata
  datalist meter progress
`);

const KINDS = new Map<string, TagKind>([
  ...BLOCKS.map((tag): [string, TagKind] => [tag, 'block']),
  ...SKIPS.map((tag): [string, TagKind] => [tag, 'skip']),
]);

/** In Chromium a form may give one of its fields as its name. */
export const kindOfTag = (localName: string): TagKind =>
  KINDS.get(localName) ?? (import.meta.env.FIREFOX || typeof localName === 'string' ? 'inline' : 'block');
