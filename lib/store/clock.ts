// Whether the clock is to be believed by who deletes what has had its time. What is gone is gone, and a clock that is years ahead for an
// hour (a flat battery, a wrong hand) must not take it along.
import { DAY } from '../intel/day.ts';
import type { Store } from './schema.ts';

/** A step that sleep alone seldom makes. */
const LEAP = 30 * DAY;
/** So long it has to go on saying so. */
const TRIAL = DAY;

export interface Clock {
  /** When it was looked at last, by itself. Epoch milliseconds. */
  seen: number;
  /** The first look after a leap. */
  leapt?: number;
}

/** What is known of a clock after another look at it. */
function looked(before: Clock | undefined, now: number): Clock {
  if (before === undefined || now < before.seen) return { seen: now };
  const leapt = now - before.seen > LEAP ? now : before.leapt;
  return leapt === undefined || now - leapt >= TRIAL ? { seen: now } : { seen: now, leapt };
}

export function isBelieved(store: Store, now: number): Promise<boolean> {
  return store.transaction('rw', store.meta, async () => {
    const row = await store.meta.get('clock');
    const clock = looked(row?.key === 'clock' ? row.value : undefined, now);
    await store.meta.put({ key: 'clock', value: clock });
    return clock.leapt === undefined;
  });
}
