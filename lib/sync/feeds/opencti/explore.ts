// From the address of an OpenCTI server to its version: that it is one, and that the login is good.
import * as v from 'valibot';
import type { OpenCtiFound } from '../../../intel/explored.ts';
import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';
import type { Explorer, FeedAnswer } from '../remote.ts';
import { FeedError } from '../remote.ts';
import { readProgress } from '../remote/stored.ts';
import { folderUrl } from '../remote/urls.ts';
import { graphqlData } from './answers.ts';
import { ABOUT_QUERY, graphqlRequest } from './queries.ts';

const ProgressSchema = v.object({ places: v.array(v.string()) });

function versionIn(answer: FeedAnswer): string {
  const about = ownField(graphqlData(answer), 'about');
  const version = isRawObject(about) ? ownText(about, 'version') : undefined;
  if (version === undefined) throw new FeedError('not-understood', 'no OpenCTI');
  return cutText(cleanLine(version), 40);
}

export const exploreOpenCti: Explorer<OpenCtiFound> = {
  begin: (text) => {
    const url = folderUrl(text.replace(/\/graphql\/?$/, ''));
    if (url === undefined) throw new FeedError('not-understood', 'no http(s) address');
    // People copy the address of the page they are on.
    const places = [...new Set([url, `${new URL(url).origin}/`])];
    return { request: graphqlRequest(url, ABOUT_QUERY), progress: { places } };
  },
  take: (stored, answer) => {
    const [url = '', ...others] = readProgress(ProgressSchema, stored).places;
    const [other] = others;
    try {
      return { found: { url, version: versionIn(answer) } };
    } catch (error) {
      const isElsewhere = error instanceof FeedError && ['not-there', 'not-understood'].includes(error.code);
      if (other === undefined || !isElsewhere) throw error;
      return { next: graphqlRequest(other, ABOUT_QUERY), progress: { places: others } };
    }
  },
};
