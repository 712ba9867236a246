import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { actionsOf } from '../../../entrypoints/welcome/actions.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { loadSettings } from '../../../lib/settings/stored.ts';

test('when it is done, the tab closes, whatever it has shown before, and the page does not come by itself again', async () => {
  const remove = vi.fn<(id: number) => Promise<void>>().mockResolvedValue();
  Object.assign(fakeBrowser.tabs, { getCurrent: () => Promise.resolve({ id: 7 }), remove });
  const actions = actionsOf({ texts: textsFor('en'), setDenied: vi.fn(), tell: vi.fn() });
  actions.finish();
  await vi.waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith(7));
  expect((await loadSettings()).welcomed).toBe(true);
});
