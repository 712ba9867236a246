// Admiralty ratings, likelihood and PAP of a STIX object: OpenCTI has a field for the source's reliability, MISP puts its
// taxonomies' tags among the labels.
import type { Ratings } from '../../../intel/ratings.ts';
import { parseReliability, ratingsIn } from '../../../intel/ratings.ts';
import { present } from '../../../intel/present.ts';
import type { Fields, RawObject } from '../fields.ts';
import { ownText } from '../fields.ts';
import type { StixContext } from './context.ts';

const RELIABILITY = 'x_opencti_reliability';

/** What is said of the object itself, else of whoever made it. */
function reliabilityOf(object: RawObject, { objects }: StixContext): Ratings['reliability'] {
  const creator = objects.get(ownText(object, 'created_by_ref')?.toLowerCase() ?? '') ?? {};
  return [object, creator]
    .map((each) => parseReliability(ownText(each, RELIABILITY) ?? ''))
    .find((each) => each !== undefined);
}

export const ratingsOf = (object: RawObject, fields: Fields, context: StixContext): Ratings => ({
  ...present({ reliability: reliabilityOf(object, context) }),
  ...ratingsIn([...fields.texts('labels'), ...fields.texts('x_opencti_labels')]),
});
