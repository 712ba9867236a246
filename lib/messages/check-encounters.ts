// What our own pages may ask about encounters, checked on arrival.
import * as v from 'valibot';
import type { Encounter, EncounterFilter } from '../intel/encounter.ts';
import { ENTITY_KINDS } from '../intel/kinds.ts';
import { MAX_NAME } from '../intel/names.ts';
import { MAX_MET, MAX_PUT_BACK } from './encounters.ts';
import { MAX_LINK_KEY, TabId } from './schemas.ts';

/** Of an entity, or of a chat. */
const Key = v.pipe(v.string(), v.maxLength(MAX_LINK_KEY));
const Keys = v.pipe(v.array(Key), v.maxLength(MAX_MET));
const Host = v.pipe(v.string(), v.maxLength(253));
const Title = v.pipe(v.string(), v.maxLength(300));
const Day = v.pipe(v.string(), v.isoDate());

const Filter: v.GenericSchema<unknown, EncounterFilter> = v.object({
  day: v.exactOptional(Day),
  entities: v.exactOptional(Keys),
  place: v.exactOptional(v.object({ host: Host, channel: v.exactOptional(Key) })),
});

const OneEncounter: v.GenericSchema<unknown, Encounter> = v.object({
  entity: Key,
  name: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  kind: v.picklist(ENTITY_KINDS),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  day: Day,
  host: Host,
  channel: v.exactOptional(Key),
  channelName: v.exactOptional(Title),
  place: v.pipe(v.string(), v.hexadecimal(), v.maxLength(64)),
});

export const EncounterRequestSchema = v.variant('type', [
  v.object({ type: v.literal('met'), ids: Keys, tabId: v.exactOptional(TabId) }),
  v.object({ type: v.literal('encounters-of'), id: Key, tabId: v.exactOptional(TabId) }),
  v.object({ type: v.literal('met-overview'), only: Filter }),
  v.object({ type: v.literal('forget-encounters'), only: Filter }),
  v.object({
    type: v.literal('put-back-encounters'),
    encounters: v.pipe(v.array(OneEncounter), v.maxLength(MAX_PUT_BACK)),
  }),
  v.object({ type: v.literal('chat-memory'), tabId: TabId }),
  v.object({ type: v.literal('allow-chat'), tabId: TabId, isAllowed: v.boolean() }),
  v.object({ type: v.literal('allowed-chats') }),
  v.object({ type: v.literal('forget-chat'), key: Key }),
  v.object({ type: v.literal('remember-chat'), chat: v.object({ key: Key, title: Title }) }),
]);
