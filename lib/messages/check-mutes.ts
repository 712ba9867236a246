// What our own pages may ask about mutes, checked on arrival.
import * as v from 'valibot';
import { MUTE_TERMS } from '../intel/mute.ts';
import { MAX_MUTES } from '../intel/mute-file.ts';
import { ABOUT, HostSchema, MuteSchema } from '../intel/mute-schema.ts';
import { Natural, TabId } from './schemas.ts';

const WishSchema = v.object({
  ...ABOUT,
  host: v.exactOptional(HostSchema),
  term: v.picklist(MUTE_TERMS),
});

export const MuteRequestSchema = v.variant('type', [
  v.object({ type: v.literal('mute-place'), tabId: v.exactOptional(TabId) }),
  v.object({ type: v.literal('mute'), wish: WishSchema, tabId: v.exactOptional(TabId) }),
  v.object({ type: v.literal('mutes') }),
  v.object({ type: v.literal('unmute'), ids: v.pipe(v.array(Natural), v.maxLength(MAX_MUTES)) }),
  v.object({ type: v.literal('add-mutes'), mutes: v.pipe(v.array(MuteSchema), v.maxLength(MAX_MUTES)) }),
]);
