// The memory of encounters and mutes over time: what has had its time goes, and who switches memory on has it of the pages that are open.
import { browser } from 'wxt/browser';
import { isBelieved } from '../../lib/store/clock.ts';
import { sweepEncounters } from '../../lib/store/encounters.ts';
import { sweepMutes } from '../../lib/store/mutes.ts';
import { core } from './core.ts';
import { memorySettings } from './memory-settings.ts';
import { tellTab } from './tell-tab.ts';

export const MEMORY_ALARM = 'memory';
const MINUTES_BETWEEN = 720;

export async function sweepMemory(): Promise<void> {
  const { store } = await core();
  const { since, now } = await memorySettings();
  if (!(await isBelieved(store, now))) return;
  await sweepEncounters(store, since);
  await sweepMutes(store, now);
}

/** When Byname or the browser starts. */
export async function startMemory(): Promise<void> {
  await browser.alarms.create(MEMORY_ALARM, { periodInMinutes: MINUTES_BETWEEN });
  await sweepMemory();
}

/** As far as this background knows. */
let wasOn = false;

/** The settings may be others. */
export async function onMemorySettings(): Promise<void> {
  const { isOn } = await memorySettings();
  const isNew = isOn && !wasOn;
  wasOn = isOn;
  await sweepMemory();
  if (!isNew) return;
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tellTab(id, { type: 'report' })])));
}
