// Mutes in the store. They are no part of the lexicon: it stays as it is, and what is muted is decided when a text is read.
import { mergeMutes, muteKey, type Mute, type NewMute } from '../intel/mute.ts';
import type { Store } from './schema.ts';

/** All that have not ended, in the order in which they came; those that have are forgotten. `now` in epoch milliseconds. */
export function readMutes(store: Store, now: number): Promise<Mute[]> {
  return store.transaction('rw', store.mutes, async () => {
    await store.mutes.where('until').belowOrEqual(now).delete();
    return store.mutes.toArray();
  });
}

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
      if (old) known += 1;
      const mute = old ? mergeMutes(old, each) : { ...each, id: await store.mutes.add({ ...each }) };
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
