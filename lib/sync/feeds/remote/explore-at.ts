// Explores a server that has one place to ask at: the address that was given, or the root of its host.
import * as v from 'valibot';
import type { Explorer, FeedAnswer, FeedRequest } from '../remote.ts';
import { FeedError } from '../remote.ts';
import { readProgress } from './stored.ts';
import { folderUrl } from './urls.ts';

const ProgressSchema = v.object({ places: v.array(v.string()) });

const isElsewhere = (error: unknown): boolean =>
  error instanceof FeedError && ['not-there', 'not-understood'].includes(error.code);

/** `requestAt` a folder's address; `foundAt` makes of the answer what is there, or throws FeedError. */
export const exploreAt = <Found>(
  requestAt: (url: string) => FeedRequest,
  foundAt: (url: string, answer: FeedAnswer) => Found,
): Explorer<Found> => ({
  begin: (text) => {
    const url = folderUrl(text);
    if (url === undefined) throw new FeedError('not-understood', 'no http(s) address');
    // People copy the address of the page they are on.
    const places = [...new Set([url, `${new URL(url).origin}/`])];
    return { request: requestAt(url), progress: { places } };
  },
  take: (stored, answer) => {
    const [url = '', ...others] = readProgress(ProgressSchema, stored).places;
    const [other] = others;
    try {
      return { found: foundAt(url, answer) };
    } catch (error) {
      if (other === undefined || !isElsewhere(error)) throw error;
      return { next: requestAt(other), progress: { places: others } };
    }
  },
});
