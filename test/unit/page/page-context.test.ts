// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { newContext, type Context } from '../../../lib/page/page-context.ts';
import type { Mark } from '../../../lib/page/marks.ts';
import { LOCKED } from '../../../lib/messages/page.ts';

const LEARNT = { type: 'learnt', version: 3, context: '3:-a', unlocked: [7, 8, 0] } as const;

const lockedMark = (id: number): Mark => ({
  ...{ id, version: 3, look: LOCKED, owner: document.body, nodes: [] },
  ...{ thing: 0, isLater: false },
  ...{ start: 0, end: 0, at: 0, hidden: undefined, range: undefined },
});

const learning = (...contexts: string[]): Context => {
  const context = newContext(() => undefined);
  for (const each of contexts) context.learn({ ...LEARNT, context: each, unlocked: [...LEARNT.unlocked] });
  return context;
};

test('what another frame tells before this one has asked anything is kept', () => {
  const context = learning('3:-a');
  expect(context.token()).toBe('3:-a');
  const mark = lockedMark(7);
  expect(context.correct(mark)).toBe(true);
  expect([mark.id, mark.look]).toEqual([8, 0]);
  expect(context.correct(lockedMark(9))).toBe(false);
});

test('what is told twice is kept once', () => {
  expect(learning('3:-a', '3:_b', '3:-a 3:_b').token()).toBe('3:-a 3:_b');
});

test('another address is another document', () => {
  let begun = 0;
  const context = newContext(() => (begun += 1));
  context.learn({ ...LEARNT, unlocked: [...LEARNT.unlocked] });
  history.pushState(null, '', '#elsewhere');
  expect([context.token(), context.token()]).toEqual(['', '']);
  expect(context.correct(lockedMark(7))).toBe(false);
  expect(begun).toBe(1);
});

test('a frame forgets with the document around it', () => {
  const context = learning('3:-a');
  context.forget();
  expect(context.token()).toBe('');
});

test('a painted mark goes when the document says that it is something else', () => {
  const context = newContext(() => undefined);
  context.learn({ ...LEARNT, context: '3:!a', unlocked: [7, 9, LOCKED] });
  const mark = { ...lockedMark(7), look: 0 };
  expect(context.correct(mark)).toBe(true);
  expect([mark.id, mark.look]).toEqual([9, LOCKED]);
});

test('what comes under another version ends what was learnt, also when it says nothing', () => {
  const context = learning('3:-a');
  context.learn({ type: 'learnt', version: -1, context: '', unlocked: [] });
  expect(context.token()).toBe('');
  expect(context.correct(lockedMark(7))).toBe(false);
  context.learn({ ...LEARNT, unlocked: [...LEARNT.unlocked] });
  expect(context.token().trim()).toBe('3:-a');
  expect(context.correct(lockedMark(7))).toBe(true);
});

test('another chat is another document, also where the address stays the same', () => {
  let [begun, chat] = [0, 'UserSec'];
  const context = newContext(
    () => (begun += 1),
    () => chat,
  );
  context.learn({ ...LEARNT, unlocked: [...LEARNT.unlocked] });
  expect(context.token()).toBe('3:-a');
  chat = 'Small talk';
  expect([context.token(), begun]).toEqual(['', 1]);
});
