import { expect, test } from 'vitest';
import { gatherLearnt, type Learnt } from '../../../lib/reading/gather-learnt.ts';

const learnt = (context: string, unlocked: number[] = [], version = 2): Learnt => ({
  version,
  context,
  unlocked,
});

test('what many have learnt alike is told once, and what is different beside it', () => {
  const all = [learnt('a', [1, 2, 0]), learnt('a', [1, 2, 0]), learnt('b', [3, 4, 0]), learnt('')];
  expect(gatherLearnt(all)).toEqual(learnt('a b', [1, 2, 0, 3, 4, 0]));
});

test('what an older lexicon has taught is left out', () => {
  expect(gatherLearnt([learnt('old', [1, 2, 0], 1), learnt('new', [3, 4, 0])])).toEqual(
    learnt('new', [3, 4, 0]),
  );
});

test('where nothing was learnt there is nothing to tell', () => {
  expect(gatherLearnt([])).toBeUndefined();
  expect(gatherLearnt([learnt('')])).toBeUndefined();
});
