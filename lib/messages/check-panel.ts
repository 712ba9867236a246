// What the side panel may ask, checked on arrival.
import * as v from 'valibot';
import { MAX_PAIR } from './ties.ts';
import { MAX_ASKED, MAX_PLACES } from './panel.ts';

/** A tab that is no tab of the browser (developer tools) has id -1. */
const TabId = v.pipe(v.number(), v.safeInteger());
/** A link key may hold a name. */
const Id = v.pipe(v.string(), v.maxLength(MAX_PAIR));

export const PanelRequestSchema = v.variant('type', [
  v.object({
    type: v.literal('found-places'),
    tabId: TabId,
    ids: v.pipe(v.array(Id), v.maxLength(MAX_ASKED)),
    most: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_PLACES)),
  }),
  v.object({ type: v.literal('beside'), tabId: TabId, id: Id }),
]);
