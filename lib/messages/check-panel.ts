// What the side panel may ask, checked on arrival.
import * as v from 'valibot';
import { MAX_ASKED, MAX_PLACES } from './panel.ts';
import { LinkKey, TabId } from './schemas.ts';

export const PanelRequestSchema = v.variant('type', [
  v.object({
    type: v.literal('found-places'),
    tabId: TabId,
    ids: v.pipe(v.array(LinkKey), v.maxLength(MAX_ASKED)),
    most: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_PLACES)),
  }),
  v.object({ type: v.literal('beside'), tabId: TabId, id: LinkKey }),
]);
