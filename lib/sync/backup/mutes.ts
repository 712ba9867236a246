import * as v from 'valibot';
import { isEnded, muteKey, type Mute, type NewMute } from '../../intel/mute.ts';
import { MuteSchema } from '../../intel/mute-schema.ts';
import { addMutes, readMutes } from '../../store/mutes.ts';
import { usable, type BackupPart } from './part.ts';

function readMute(entry: unknown): NewMute | undefined {
  const result = v.safeParse(MuteSchema, entry);
  return result.success && !isEnded(result.output, Date.now()) ? result.output : undefined;
}

const Kept: v.GenericSchema<unknown, Mute[]> = v.array(v.custom<Mute>((each) => v.is(MuteSchema, each)));

export const mutesPart: BackupPart = {
  name: 'mutes',
  write: async (store) => (await readMutes(store, Date.now())).map((mute) => ({ ...mute, id: undefined })),
  look: async (store, value) => {
    const [mutes, refused] = usable(value, readMute);
    const here = new Set((await readMutes(store, Date.now())).map(muteKey));
    const known = mutes.filter((mute) => here.has(muteKey(mute))).length;
    return { added: mutes.length - known, known, refused };
  },
  take: async (store, value) => {
    await addMutes(store, usable(value, readMute)[0]);
  },
  empty: (store) => store.mutes.clear(),
  keep: (store) => store.mutes.toArray(),
  restore: async (store, kept) => {
    const mutes = v.parse(Kept, kept);
    await store.transaction('rw', store.mutes, async () => {
      await store.mutes.clear();
      await store.mutes.bulkPut(mutes);
    });
  },
};
