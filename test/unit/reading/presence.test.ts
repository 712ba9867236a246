import { expect, test } from 'vitest';
import { countsOf, Presence, type FrameSeen } from '../../../lib/reading/presence.ts';

const TAB = 1;
const said = (flat: number[], owner: object = {}, version = 1): FrameSeen => ({
  owner,
  version,
  counts: countsOf(flat),
});

test('the first word of a tab is told apart, for the background may have forgotten the other frames', () => {
  const presence = new Presence();
  expect(presence.set(TAB, 0, said([5, 1]))).toBe(true);
  expect(presence.set(TAB, 7, said([5, 1]))).toBe(false);
  expect([presence.knows(TAB), presence.tabIds()]).toEqual([true, [TAB]]);
  presence.forgetTab(TAB);
  expect([presence.knows(TAB), presence.tabIds()]).toEqual([false, []]);
  expect(presence.set(TAB, 0, said([]))).toBe(true);
});

test('who waits for a tab hears of its first word, once it is said or at once', async () => {
  const presence = new Presence();
  const heard: string[] = [];
  const first = presence.firstWord(TAB).then(() => heard.push('first'));
  const second = presence.firstWord(TAB).then(() => heard.push('second'));
  void presence.firstWord(2).then(() => heard.push('another tab'));
  await Promise.resolve();
  expect(heard).toEqual([]);
  presence.set(TAB, 0, said([]));
  await Promise.all([first, second]);
  await presence.firstWord(TAB);
  expect(heard).toEqual(['first', 'second']);
});

test('a frame replaces its own words; the top frame comes first; what is not visible does not count', () => {
  const presence = new Presence();
  presence.set(TAB, 7, said([5, 1, 6, 0]));
  presence.set(TAB, 0, said([1, 1]));
  presence.set(TAB, 0, said([5, 2]));
  expect(presence.seenIn(TAB, 1)).toEqual([
    { frameId: 0, mention: 5, count: 2 },
    { frameId: 7, mention: 5, count: 1 },
  ]);
});

test('ids of an older lexicon mean nothing', () => {
  const presence = new Presence();
  presence.set(TAB, 0, said([5, 2]));
  expect(presence.seenIn(TAB, 2)).toEqual([]);
});

test('a closed port takes its words along, unless a newer port has spoken for the frame', () => {
  const presence = new Presence();
  const [old, newer] = [{}, {}];
  presence.set(TAB, 0, said([5, 1], old));
  presence.set(TAB, 0, said([6, 1], newer));
  expect(presence.forgetFrame(TAB, 0, old)).toBe(false);
  expect(presence.seenIn(TAB, 1)).toHaveLength(1);
  expect(presence.forgetFrame(TAB, 0, newer)).toBe(true);
  expect(presence.seenIn(TAB, 1)).toEqual([]);
});

test('one document whose site has changed is enough to say so', () => {
  const presence = new Presence();
  presence.set(TAB, 0, { ...said([]), changed: false });
  expect(presence.hasChanged(TAB)).toBe(false);
  presence.set(TAB, 7, { ...said([]), changed: true });
  expect(presence.hasChanged(TAB)).toBe(true);
  expect(presence.hasChanged(TAB + 1)).toBe(false);
});

test('a tab has another revision once something else was said in it, and only it', () => {
  const presence = new Presence();
  const owner = {};
  presence.set(TAB + 1, 0, said([5, 1]));
  const other = presence.revision(TAB + 1);
  const revisions = [
    presence.revision(TAB),
    (presence.set(TAB, 0, said([5, 1], owner)), presence.revision(TAB)),
    (presence.set(TAB, 0, said([5, 2], owner)), presence.revision(TAB)),
    (presence.forgetFrame(TAB, 0, owner), presence.revision(TAB)),
  ];
  expect(new Set(revisions).size).toBe(4);
  expect(presence.revision(TAB + 1)).toBe(other);
});
