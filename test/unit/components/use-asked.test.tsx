// @vitest-environment happy-dom
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Answer } from '../../../components/answer.ts';
import { useAsked, whenSeen, type Hear, type UsedAsked } from '../../../components/use-asked.ts';
import { show } from './screen.ts';

const ok = <T,>(value: T): Answer<T> => ({ ok: true, value });
const failed: Answer<never> = { ok: false, code: 'store-failed' };

/** All that follows from it at once has happened. */
const after = (work: () => unknown) =>
  act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve));
  });

/** Every question stays open until the test answers it, by its number from 0. */
async function setUp(options: { hear?: Hear; when?: boolean } = {}) {
  const open: ((answer: Answer<string>) => void)[] = [];
  const about: number[] = [];
  let used: UsedAsked<string> | undefined;
  function Asker({ id, when }: { id: number; when: boolean }): VNode {
    const ask = (): Promise<Answer<string>> => {
      about.push(id);
      return new Promise((resolve) => void open.push(resolve));
    };
    used = useAsked(ask, { ...options, about: [id], when });
    return <p>{`${used.value ?? 'nothing'} ${used.failure ?? ''}`}</p>;
  }
  const screen = await show(<Asker id={1} when={options.when ?? true} />);
  return {
    about,
    text: () => screen.text().trim(),
    turnTo: (id: number) => act(() => render(<Asker id={id} when />, screen.root)),
    answer: (at: number, answer: Answer<string>) => after(() => open[at]?.(answer)),
    again: () => after(() => used?.again()),
    run: async (work: Promise<Answer<unknown>>, shown?: (before: string) => string) => {
      let isDone: boolean | undefined;
      await after(() => used?.run(work, shown).then((done) => (isDone = done)));
      return isDone;
    },
  };
}

test('it is asked at once, and what is known stays until there is more', async () => {
  const asked = await setUp();
  expect(asked.text()).toBe('nothing');
  await asked.answer(0, ok('first'));
  await asked.again();
  expect(asked.text()).toBe('first');
  await asked.answer(1, ok('second'));
  expect(asked.text()).toBe('second');
});

test('an answer that was overtaken by a later one is dropped', async () => {
  const asked = await setUp();
  await asked.again();
  await asked.answer(1, ok('new'));
  await asked.answer(0, ok('old'));
  expect(asked.text()).toBe('new');
});

test('an answer counts until a later one is there', async () => {
  const asked = await setUp();
  await asked.again();
  await asked.answer(0, ok('first'));
  expect(asked.text()).toBe('first');
  await asked.answer(1, ok('second'));
  expect(asked.text()).toBe('second');
});

test('a failure is told beside what was known before, until there is an answer again', async () => {
  const asked = await setUp();
  await asked.answer(0, ok('known'));
  await asked.again();
  await asked.answer(1, failed);
  expect(asked.text()).toBe('known store-failed');
  await asked.again();
  await asked.answer(2, ok('anew'));
  expect(asked.text()).toBe('anew');
});

test('what was asked about something else is dropped, also before there is another answer', async () => {
  const asked = await setUp();
  await asked.turnTo(2);
  expect(asked.about).toEqual([1, 2]);
  await asked.answer(0, ok('of 1'));
  expect(asked.text()).toBe('nothing');
  await asked.answer(1, ok('of 2'));
  await asked.again();
  expect(asked.about).toEqual([1, 2, 2]);
});

test('it waits to be asked for', async () => {
  const asked = await setUp({ when: false });
  expect(asked.about).toEqual([]);
  await asked.turnTo(1);
  expect(asked.about).toEqual([1]);
});

test('whoever hears that it changed has it asked anew, for as long as it is shown', async () => {
  const heard = { changed: (): Promise<void> => Promise.resolve(), signal: new AbortController().signal };
  const asked = await setUp({ hear: (changed, signal) => Object.assign(heard, { changed, signal }) });
  await after(() => heard.changed());
  expect(asked.about).toEqual([1, 1]);
  const { signal } = heard;
  await asked.turnTo(2);
  expect(signal.aborted).toBe(true);
  expect(heard.signal.aborted).toBe(false);
});

test('a page that is looked at again asks again, one that is left does not', async () => {
  const asked = await setUp({ hear: whenSeen });
  const hidden = vi.spyOn(document, 'hidden', 'get');
  hidden.mockReturnValue(true);
  await after(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(asked.about).toHaveLength(1);
  hidden.mockReturnValue(false);
  await after(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(asked.about).toHaveLength(2);
});

test('what was done is followed by a question; why it was not stays said, whatever is answered', async () => {
  const asked = await setUp();
  await asked.answer(0, ok('before'));
  expect(await asked.run(Promise.resolve(failed))).toBe(false);
  await asked.answer(1, ok('as it is'));
  expect(asked.text()).toBe('as it is store-failed');
  expect(await asked.run(Promise.resolve(ok(null)))).toBe(true);
  await asked.answer(2, ok('done'));
  expect(asked.text()).toBe('done');
});

test('what is being done shows at once, and no answer that may not know of it hides it', async () => {
  const asked = await setUp();
  await asked.answer(0, ok('a'));
  await asked.again();
  let finish: (outcome: Answer<null>) => void = () => undefined;
  const work = new Promise<Answer<null>>((resolve) => (finish = resolve));
  await asked.run(work, (before) => `${before}b`);
  await asked.again();
  expect(asked.text()).toBe('ab');
  await asked.answer(1, ok('a'));
  expect(asked.text()).toBe('ab');
  await after(() => finish(ok(null)));
  await asked.answer(2, ok('a'));
  expect(asked.text()).toBe('ab');
  await asked.answer(3, ok('ab, stored'));
  expect(asked.text()).toBe('ab, stored');
});
