// Page after page from a server that may never come to an end. Cursors are no sign of it (a TAXII server may give the same `next`
// with every page): pages that bring nothing new are.
import * as v from 'valibot';
import { FeedError } from '../remote.ts';
import { fingerprint } from './fingerprint.ts';

/** So many pages in a row may bring nothing: a server that filters after it has cut its pages sends empty ones. */
const MAX_STALE = 5;
/** Real feeds end far before; it bounds what a run has to remember. */
const MAX_PAGES = 5_000;

export const SeenSchema = v.object({ pages: v.array(v.string()), stale: v.number() });

/** Plain JSON: part of a run's progress. */
export type Seen = v.InferOutput<typeof SeenSchema>;

export const NOTHING_SEEN: Seen = { pages: [], stale: 0 };

/**
 * `keys` say what is on the page, `known` what was there at the end of the page before, which may overlap.
 * @throws FeedError "endless"
 */
export function turnPage(
  seen: Seen,
  keys: readonly string[],
  known: readonly string[] = [],
): { seen: Seen; isNew: boolean } {
  const page = fingerprint([...keys].sort().join('\n'));
  const old = new Set(known);
  const isNew = !seen.pages.includes(page) && keys.some((key) => !old.has(key));
  const stale = isNew ? 0 : seen.stale + 1;
  if (stale > MAX_STALE || seen.pages.length >= MAX_PAGES)
    throw new FeedError('endless', `${seen.pages.length} pages`);
  return { seen: { pages: isNew ? [...seen.pages, page] : seen.pages, stale }, isNew };
}
