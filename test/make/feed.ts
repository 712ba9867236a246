// Feeds as pages get them, and what a page does with them.
import { vi } from 'vitest';
import type { FeedActions } from '../../components/feeds/actions.ts';
import type { Feed } from '../../lib/intel/feed.ts';
import type { FeedSync, SyncChange } from '../../lib/intel/sync.ts';
import { makeFeed } from './intake.ts';

export const makeListedFeed = (over: Partial<Feed> = {}): Feed =>
  makeFeed({
    id: 'f1',
    defaultTlp: 'AMBER+STRICT',
    importedAt: 0,
    counts: {
      entities: 3,
      names: 5,
      assertions: 1,
      notUsed: { indicator: 7, note: 2 },
      withdrawn: 4,
      refused: 2,
    },
    ...over,
  });

const makeSync = (over: Partial<FeedSync> = {}): FeedSync => ({
  kind: 'taxii',
  config: { root: 'https://intel.test/root/', collection: 'c1' },
  host: 'intel.test',
  address: 'https://intel.test/root/',
  origins: ['https://intel.test/*'],
  isPermitted: true,
  login: 'none',
  isLoginStored: false,
  schedule: 'by-hand',
  isTlpAuto: true,
  state: { state: 'ready' },
  ...over,
});

export const makeSynced = (sync: Partial<FeedSync> = {}, over: Partial<Feed> = {}): Feed => {
  const made = makeSync(sync);
  return makeListedFeed({ id: 'r1', kind: made.kind, sync: made, ...over });
};

export const makeChange = (over: Partial<SyncChange> = {}): SyncChange => ({
  at: 0,
  entities: { added: 0, removed: 0, changed: 0 },
  names: { added: 0, removed: 0 },
  counts: makeListedFeed().counts,
  ...over,
});

export const makeFeedActions = () => ({
  syncNow: vi.fn<FeedActions['syncNow']>(),
  setPaused: vi.fn<FeedActions['setPaused']>(),
  edit: vi.fn<FeedActions['edit']>(),
  remove: vi.fn<FeedActions['remove']>(),
  restore: vi.fn<FeedActions['restore']>(),
  allow: vi.fn<FeedActions['allow']>(),
  setTlp: vi.fn<FeedActions['setTlp']>(),
  refusals: vi
    .fn<FeedActions['refusals']>()
    .mockResolvedValue([{ id: 'x--1', reason: 'no-name', detail: 'name' }]),
  changes: vi.fn<FeedActions['changes']>().mockResolvedValue([]),
});
