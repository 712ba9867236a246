// One page of a collection: an envelope { more, next, objects }, and the date up to which it goes.
import type { RawObject } from '../fields.ts';
import { isRawObject, ownField, ownText } from '../fields.ts';
import type { FeedAnswer } from '../remote.ts';
import { FeedError } from '../remote.ts';
import { jsonOf } from '../remote/answers.ts';
import { fingerprint } from '../remote/fingerprint.ts';

export interface Page {
  /** What is on it, one short key per version of an object. */
  keys: string[];
  isLast: boolean;
  next?: string;
  /** When the last of its objects was added, as the server writes it. */
  last?: string;
}

export const objectsIn = (envelope: unknown): readonly unknown[] => {
  const objects = isRawObject(envelope) ? ownField(envelope, 'objects') : undefined;
  return Array.isArray(objects) ? objects : [];
};

const keyOf = (object: unknown): string =>
  isRawObject(object)
    ? fingerprint(`${ownText(object, 'id') ?? ''}@${ownText(object, 'modified') ?? ''}`)
    : fingerprint(JSON.stringify(object));

/** `{}` is an envelope too: nothing matches. Error messages and the like have other keys, and no objects. */
const isEnvelope = (json: unknown): json is RawObject =>
  isRawObject(json) &&
  (Array.isArray(json['objects']) || Object.keys(json).every((key) => ['more', 'next'].includes(key)));

/** @throws FeedError */
export function readPage(answer: FeedAnswer): Page {
  const json = jsonOf(answer);
  if (!isEnvelope(json)) throw new FeedError('not-understood', 'no TAXII envelope');
  const last = answer.headers['x-taxii-date-added-last'];
  const next = ownText(json, 'next');
  return {
    keys: objectsIn(json).map(keyOf),
    isLast: ownField(json, 'more') !== true,
    ...(next === undefined || next === '' ? {} : { next }),
    ...(last === undefined || Number.isNaN(Date.parse(last)) ? {} : { last }),
  };
}
