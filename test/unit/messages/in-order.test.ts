import { expect, test } from 'vitest';
import { inOrder } from '../../../lib/messages/in-order.ts';

function setUp() {
  const open: ((answer: string) => void)[] = [];
  const taken: string[] = [];
  const ask = inOrder(
    () => new Promise<string>((resolve) => void open.push(resolve)),
    (answer) => taken.push(answer),
  );
  return { ask, answer: (at: number, said: string) => open[at]?.(said), taken };
}

test('an answer that was overtaken by a later one is dropped', async () => {
  const { ask, answer, taken } = setUp();
  const asked = [ask(), ask()];
  answer(1, 'new');
  await asked[1];
  answer(0, 'old');
  await asked[0];
  expect(taken).toEqual(['new']);
});

test('an answer counts until a later one is there', async () => {
  const { ask, answer, taken } = setUp();
  const asked = [ask(), ask()];
  answer(0, 'first');
  await asked[0];
  answer(1, 'second');
  await asked[1];
  expect(taken).toEqual(['first', 'second']);
});
