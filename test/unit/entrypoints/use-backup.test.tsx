// @vitest-environment happy-dom
// A file of everything, as the options page asks the background about it.
import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useBackup } from '../../../entrypoints/options/use-backup.ts';

let used: ReturnType<typeof useBackup> | undefined;

function Page(): VNode {
  used = useBackup(() => undefined);
  return <p>{used.state.state}</p>;
}

/** What the background is asked, and what it answers. */
async function openPage(answers: Record<string, unknown>): Promise<string[]> {
  const asked: string[] = [];
  const sendMessage = ({ type }: { type: string }): Promise<unknown> => {
    asked.push(type);
    return Promise.resolve(answers[type]);
  };
  Object.assign(fakeBrowser.runtime, { sendMessage });
  await act(() => render(<Page />, document.body));
  return asked;
}

beforeEach(() => {
  fakeBrowser.reset();
  render(null, document.body);
});

test('a file is taken in once, however often the button is pressed: what it has changed can then be taken back', async () => {
  const found = {
    madeAt: 0,
    parts: [{ part: 'mutes', added: 1, known: 0, refused: 0 }],
    sites: [],
    withoutLogin: 0,
  };
  const asked = await openPage({
    'look-at-backup': { ok: true, value: { ok: true, found } },
    'take-backup': { ok: true, value: null },
  });
  await act(() => used?.actions.open(new File(['{}'], 'a.json')));
  await vi.waitFor(() => expect(document.body.textContent).toBe('looked'));
  await act(() => {
    used?.actions.take(['mutes']);
    used?.actions.take(['mutes']);
  });
  await vi.waitFor(() => expect(document.body.textContent).toBe('taken'));
  expect(asked).toEqual(['look-at-backup', 'take-backup']);
});

test('where no file can be made, that is told with its reason', async () => {
  await openPage({ 'write-backup': { ok: false, code: 'newer-store' } });
  await act(() => used?.actions.save());
  await vi.waitFor(() => expect(used?.state).toEqual({ state: 'unsaved', code: 'newer-store' }));
});
