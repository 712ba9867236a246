import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import { MAX_TEXT } from '../limits.ts';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is a name like any other
  }
}

/** The last part of the path; the host where there is none. Never the query: it may hold a key. */
export function fileNameOf(url: string): string {
  const { pathname, host } = new URL(url);
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  return cutText(cleanLine(decoded(last)), MAX_TEXT) || host;
}
