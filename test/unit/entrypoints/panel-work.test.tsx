// @vitest-environment happy-dom
// What is set in the side panel for a tab is kept, however soon the panel turns to another tab, back, or goes.
import type { VNode } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useWork, type Work } from '../../../entrypoints/sidepanel/use-work.ts';
import type { FollowedTab } from '../../../entrypoints/sidepanel/use-tab.ts';
import { loadPanelWork } from '../../../lib/settings/panel-work.ts';

const [FIRST, SECOND] = [
  { id: 1, isPrivate: false },
  { id: 2, isPrivate: false },
] as const;

let panel: Work | undefined;

function Panel({ tab }: { tab: FollowedTab }): VNode {
  panel = useWork(tab);
  return <p>{panel.work.chosen}</p>;
}

async function turnTo(tab: FollowedTab): Promise<void> {
  await act(() => render(<Panel tab={tab} />, document.body));
  await vi.waitFor(() => expect(panel?.isRead).toBe(true));
}

const choose = (chosen: string): Promise<void> => act(() => panel?.change({ chosen }));

const stored = async ({ id }: FollowedTab): Promise<string> => (await loadPanelWork(id)).chosen;

beforeEach(() => {
  fakeBrowser.reset();
  render(null, document.body);
});

test('a change in the next tab does not take the place of one in the tab before', async () => {
  await turnTo(FIRST);
  await choose('a');
  await turnTo(SECOND);
  await choose('b');
  await vi.waitFor(async () => expect([await stored(FIRST), await stored(SECOND)]).toEqual(['a', 'b']));
});

test('a tab that is turned to again at once has what was set', async () => {
  await turnTo(FIRST);
  await choose('a');
  await turnTo(SECOND);
  await turnTo(FIRST);
  expect(panel?.work.chosen).toBe('a');
});

test('a panel that goes leaves nothing unwritten', async () => {
  await turnTo(FIRST);
  await choose('a');
  window.dispatchEvent(new Event('pagehide'));
  await Promise.resolve();
  expect(await stored(FIRST)).toBe('a');
});
