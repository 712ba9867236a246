// Mutes in the store. They are no part of the lexicon: it stays as it is, and what is muted is decided when a text is read.
import { isEnded, mergeMutes, muteKey, type Mute, type NewMute } from '../intel/mute.ts';
import type { Store } from './schema.ts';

/** All that have not ended, in the order in which they came. `now` in epoch milliseconds. */
export const readMutes = async (store: Store, now: number): Promise<Mute[]> =>
  (await store.mutes.toArray()).filter((mute) => !isEnded(mute, now));

/** Forgets those that have ended. */
export const sweepMutes = (store: Store, now: number): Promise<number> =>
  store.mutes.where('until').belowOrEqual(now).delete();

/** With what is there under the same key: one that has ended is none. */
const joined = (old: Mute, added: NewMute): Mute =>
  isEnded(old, added.createdAt) ? { ...added, id: old.id } : mergeMutes(old, added);

export interface Added {
  /** As they are stored now, one for each that was given. */
  mutes: Mute[];
  /** How many of the given ones were there already. */
  known: number;
}

/** All of them or, when it fails, none. One that is there already lasts as long as the longer of the two. */
export function addMutes(store: Store, added: readonly NewMute[]): Promise<Added> {
  return store.transaction('rw', store.mutes, async () => {
    const byKey = new Map((await store.mutes.toArray()).map((mute) => [muteKey(mute), mute]));
    const mutes: Mute[] = [];
    let known = 0;
    for (const each of added) {
      const old = byKey.get(muteKey(each));
      if (old && !isEnded(old, each.createdAt)) known += 1;
      const mute = old ? joined(old, each) : { ...each, id: await store.mutes.add({ ...each }) };
      if (old) await store.mutes.put(mute);
      byKey.set(muteKey(mute), mute);
      mutes.push(mute);
    }
    return { mutes, known };
  });
}

/** Ids that are gone already are passed over. */
export const removeMutes = (store: Store, ids: readonly number[]): Promise<void> =>
  store.mutes.bulkDelete([...ids]);
