// Mutes for tests: give what the test is about.
import type { Mute, NewMute } from '../../lib/intel/mute.ts';

let made = 0;

export const makeNewMute = (over: Partial<NewMute> = {}): NewMute => ({
  name: 'Paper Heron',
  type: 'alias',
  createdAt: Date.UTC(2026, 0, 2),
  ...over,
});

export const makeMute = (over: Partial<Mute> = {}): Mute => ({ ...makeNewMute(over), id: over.id ?? ++made });
