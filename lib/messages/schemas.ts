// What stands in many messages, checked alike in all of them.
import * as v from 'valibot';

/** Ids, counts, offsets. */
export const Natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A tab that is no tab of the browser (developer tools) has id -1. */
export const TabId = v.pipe(v.number(), v.safeInteger());

/** UTF-16 units of a link key, which may hold a name. */
export const MAX_LINK_KEY = 2_000;

/** Of an entity: see `links` in lib/intel/entity.ts. */
export const LinkKey = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LINK_KEY));
