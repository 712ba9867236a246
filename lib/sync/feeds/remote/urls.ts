// Addresses of servers, as a person types them.
import * as v from 'valibot';
import { safeUrl } from '../../../intel/links.ts';

/** The address of a folder: http(s), no credentials, no query, a slash at its end. Undefined for anything else. */
export function folderUrl(text: string): string | undefined {
  const href = safeUrl(text);
  if (href === undefined) return undefined;
  const { origin, pathname } = new URL(href);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}

/** Reads such an address in a stored configuration. */
export const FolderUrl = v.pipe(v.string(), v.transform(folderUrl), v.string('no http(s) address'));

export const hostOf = (url: string): string => new URL(url).host;
