// What the user keeps of entities, for tests.
import type { Kept, Note } from '../../lib/intel/kept.ts';

export const makeKept = (over: Partial<Kept> = {}): Kept => ({
  id: 'stix:threat-actor--1',
  name: 'Paper Heron',
  kind: 'threat-actor',
  at: 1_000,
  ...over,
});

export const makeNote = (over: Partial<Note> = {}): Note => ({
  ...makeKept(over),
  text: 'As typed.',
  ...over,
});
