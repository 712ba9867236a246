// From the address of an OpenCTI server to its version: that it is one, and that the login is good.
import type { OpenCtiFound } from '../../../intel/explored.ts';
import { cleanLine, cutText } from '../../../intel/plain-text.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';
import type { Explorer, FeedAnswer } from '../remote.ts';
import { FeedError } from '../remote.ts';
import { exploreAt } from '../remote/explore-at.ts';
import { graphqlData } from './answers.ts';
import { ABOUT_QUERY, graphqlRequest } from './queries.ts';

function versionIn(answer: FeedAnswer): string {
  const about = ownField(graphqlData(answer), 'about');
  const version = isRawObject(about) ? ownText(about, 'version') : undefined;
  if (version === undefined) throw new FeedError('not-understood', 'no OpenCTI');
  return cutText(cleanLine(version), 40);
}

const explorer = exploreAt<OpenCtiFound>(
  (url) => graphqlRequest(url, ABOUT_QUERY),
  (url, answer) => ({ url, version: versionIn(answer) }),
);

/** The address of its GraphQL will do, too. */
export const exploreOpenCti: Explorer<OpenCtiFound> = {
  ...explorer,
  begin: (text) => explorer.begin(text.replace(/\/graphql\/?$/, '')),
};
