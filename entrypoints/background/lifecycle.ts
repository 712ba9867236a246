// What happens once: when Byname is installed or updated, when the browser starts, when settings or grants change.
import { browser } from 'wxt/browser';
import { nextGeneration } from '../../lib/store/feeds.ts';
import { addAskedSite } from '../../lib/settings/read-site.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { core } from './core.ts';
import { endLooking } from './feeds.ts';
import { onMemorySettings, startMemory } from './memory-upkeep.ts';
import { makeMenu } from './menu.ts';
import { tellSettings } from './news.ts';
import { bringHiddenInStep } from './hide-all.ts';
import { giveBack, reconcile } from './sites.ts';
import { isOffline } from './sync.ts';
import { refreshBadges } from './badge.ts';

async function welcome(): Promise<void> {
  if (import.meta.env.MODE === 'granted' || (await loadSettings()).welcomed) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** A new version may read names otherwise: the lexicon is compiled anew. */
async function compileAnew(): Promise<void> {
  const { store, tools, caughtUp } = await core();
  await caughtUp;
  await nextGeneration(store);
  await tools.queue.run();
}

export async function onInstalled(reason: string): Promise<void> {
  void makeMenu();
  await bringHiddenInStep();
  await reconcile({ isAnew: true });
  if (reason === 'install') await welcome();
  if (reason === 'update') await compileAnew();
  else await core();
  await startMemory();
}

export async function onStartup(): Promise<void> {
  void makeMenu();
  await bringHiddenInStep();
  await reconcile();
  await giveBack();
  await startMemory();
}

/** Pages ask for their policy again; those of a site that is no longer read learn that they are off. */
export async function onGrants(): Promise<void> {
  await reconcile();
  await tellSettings();
}

export async function onGranted(origins: readonly string[]): Promise<void> {
  await addAskedSite(origins);
  await onGrants();
  await (await core()).engine.permitted();
}

/** An alarm, or a network that has come back. */
export async function onSyncDue(): Promise<void> {
  await (await core()).engine.wake();
}

export async function onSettings(): Promise<void> {
  await bringHiddenInStep();
  if (await isOffline()) endLooking();
  void onSyncDue(); // "no network" may have been switched
  void onMemorySettings();
  void makeMenu();
  await onGrants();
  refreshBadges();
  await giveBack();
}
