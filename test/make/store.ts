// A store of its own for a test, in memory. Dexie looks for IndexedDB when it is loaded, so the fake one comes first.
import 'fake-indexeddb/auto';
import type { Intake } from '../../lib/intel/feed.ts';
import { swapFeed } from '../../lib/store/feeds.ts';
import { openStore } from '../../lib/store/open.ts';
import type { Store } from '../../lib/store/schema.ts';
import { makeFeed, makeIntake } from './intake.ts';

let made = 0;

export const makeStore = (): Promise<Store> => openStore(`test-${(made += 1).toString()}`);

export const addFeed = (store: Store, id: string, intake: Partial<Intake>): Promise<void> =>
  swapFeed(store, makeFeed({ id }), makeIntake(intake), () => undefined);
