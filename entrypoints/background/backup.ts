// Answers about everything that the user has made: as a file, reset, taken back, and how much of it there is.
import type { BackupRequests, StoredCounts } from '../../lib/messages/backup.ts';
import type { AnswerOf, RequestOf } from '../../lib/messages/contract.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { intersect } from '../../lib/settings/patterns.ts';
import { changeSettings } from '../../lib/settings/stored.ts';
import { tableCounts } from '../../lib/store/counts.ts';
import {
  lookAtBackup,
  resetParts,
  takeBackup,
  undoable,
  undoLast,
  writeBackup,
} from '../../lib/sync/backup/backup.ts';
import { access } from './access.ts';
import { compiled } from './compiled.ts';
import { core } from './core.ts';
import { tellFeeds } from './feed-news.ts';
import { forgetLearnt } from './forget-learnt.ts';
import { tellMutes } from './news.ts';
import { fail, ok } from './outcome.ts';
import { grantedOrigins } from './sync.ts';
import { forgetLoss, lostAt } from './store-loss.ts';
import { refreshBadges } from './badge.ts';

type Answer = AnswerOf<BackupRequests>;

/** A site that the browser does not permit is not read, so it does not stand in the list either. */
async function dropUnpermitted(before: readonly string[]): Promise<void> {
  const granted = await grantedOrigins();
  await changeSettings(({ sites }) => ({
    sites: sites.filter((site) => before.includes(site) || intersect([site], granted).includes(site)),
  }));
}

/** Everything that hangs on what has changed: what is held in memory, the lexicon, open pages, lists and badges. */
async function changed(): Promise<Outcome<null>> {
  const { bonds, producers, mutes, watched, engine } = await core();
  bonds.forget();
  watched.forget();
  producers.forget();
  mutes.forget();
  await compiled().finally(async () => {
    await forgetLearnt([undefined]);
    await tellMutes();
    tellFeeds();
    refreshBadges();
    await engine.wake();
  });
  return ok(null);
}

async function take({ text, parts }: BackupRequests['take-backup']['ask']): Promise<Outcome<null>> {
  const { store } = await core();
  const { sites } = (await access()).settings;
  if (!(await takeBackup(store, text, parts))) return fail('bad-request', 'no backup');
  await dropUnpermitted(sites);
  return changed();
}

async function counts(): Promise<StoredCounts> {
  const { usage: bytes, quota } = await navigator.storage.estimate();
  return {
    ...(await tableCounts((await core()).store)),
    ...(bytes === undefined ? {} : { bytes }),
    ...(quota === undefined ? {} : { quota }),
  };
}

export async function aboutBackup(request: RequestOf<BackupRequests>): Promise<Outcome<Answer>> {
  const { store } = await core();
  switch (request.type) {
    case 'write-backup':
      return ok(await writeBackup(store, Date.now()));
    case 'look-at-backup':
      return ok(await lookAtBackup(store, request.text));
    case 'take-backup':
      return take(request);
    case 'reset-parts':
      await resetParts(store, request.parts);
      return changed();
    case 'undoable':
      return ok((await undoable(store)) ?? null);
    case 'undo-last':
      return (await undoLast(store)) ? changed() : fail('not-found');
    case 'store-loss':
      return ok((await lostAt()) ?? null);
    case 'forget-store-loss':
      await forgetLoss();
      return ok(null);
    case 'stored-counts':
      return ok(await counts());
  }
}
