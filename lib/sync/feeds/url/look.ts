// What the beginning of a file says about it, before it is added as a feed.
import type { UrlLooks } from '../../../intel/explored.ts';
import { isText } from '../text/is-text.ts';

/** `text` is undefined for what is no text. */
export function looksLike(text: string | undefined): UrlLooks {
  if (text === undefined || !isText(text)) return 'binary';
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start === '') return 'empty';
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return 'web-page';
  return /^[{[]/.test(start) ? 'json' : 'text';
}
