// @vitest-environment happy-dom
import type { VNode } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { usePaper } from '../../../entrypoints/dossier/use-paper.ts';
import { show } from '../components/screen.ts';

const Sheet = (): VNode => <p>{usePaper() ? 'whole' : 'folded'}</p>;

test('what is folded is whole before the browser takes its picture, also when a script asked for it', async () => {
  const { text } = await show(<Sheet />);
  expect(text()).toBe('folded');
  // Nothing is awaited: the picture is taken as soon as the listeners have run.
  window.dispatchEvent(new Event('beforeprint'));
  expect(text()).toBe('whole');
  window.dispatchEvent(new Event('afterprint'));
  expect(text()).toBe('folded');
  await act(() => undefined);
  expect(text()).toBe('folded');
});
