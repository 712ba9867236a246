// Whether encounters are remembered, and for how long.
import { DAY } from '../../lib/intel/day.ts';
import { access } from './access.ts';

export interface MemorySettings {
  isOn: boolean;
  keptDays: number;
  /** What is older counts no more. Epoch milliseconds. */
  since: number;
  now: number;
}

export async function memorySettings(): Promise<MemorySettings> {
  const { rememberEncounters, encountersKeptDays } = (await access()).settings;
  const now = Date.now();
  return {
    isOn: rememberEncounters,
    keptDays: encountersKeptDays,
    since: now - encountersKeptDays * DAY,
    now,
  };
}
