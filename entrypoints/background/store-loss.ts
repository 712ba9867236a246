// The browser may lose the whole store, or somebody deletes it: the next one is empty, and whoever had something in it is told. The
// settings lie elsewhere and know which store was here last.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Store } from '../../lib/store/schema.ts';
import { storeMark } from '../../lib/store/mark.ts';

/** In storage.local. */
const KEY = 'store';

const Known = v.object({
  mark: v.string(),
  /** Epoch ms at which it was found that an earlier one is gone; absent: nothing was lost, or the user has read of it. */
  lostAt: v.exactOptional(v.number()),
});
type Known = v.InferOutput<typeof Known>;

async function known(): Promise<Known | undefined> {
  const { success, output } = v.safeParse(Known, (await browser.storage.local.get(KEY))[KEY]);
  return success ? output : undefined;
}

const remember = (now: Known): Promise<void> => browser.storage.local.set({ [KEY]: now });

/** Whether another store was here before. */
export async function noticeLoss(store: Store): Promise<boolean> {
  const [mark, before] = [await storeMark(store), await known()];
  if (before?.mark === mark) return false;
  await remember(before === undefined ? { mark } : { mark, lostAt: Date.now() });
  return before !== undefined;
}

/** Epoch ms at which it was found that what was stored is gone. */
export const lostAt = async (): Promise<number | undefined> => (await known())?.lostAt;

/** The user has read of it. */
export async function forgetLoss(): Promise<void> {
  const before = await known();
  if (before) await remember({ mark: before.mark });
}
