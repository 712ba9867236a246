// The dialogs that add and edit a feed, and what a person does with them.
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { AddFeed } from '../../../components/feeds/AddFeed.tsx';
import { EditFeed } from '../../../components/feeds/EditFeed.tsx';
import type { FormActions } from '../../../components/feeds/form-actions.ts';
import type { UrlFound } from '../../../lib/intel/explored.ts';
import type { FeedSync } from '../../../lib/intel/sync.ts';
import type { Preset } from '../../../lib/intel/presets.ts';
import type { Feed } from '../../../lib/intel/feed.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeSynced } from '../../make/feed.ts';
import { show, type Screen } from './screen.ts';

export const en = textsFor('en');

export const makeUrlFound = (over: Partial<UrlFound> = {}): UrlFound => ({
  url: 'https://intel.test/a.json',
  finalUrl: 'https://intel.test/a.json',
  fileName: 'a.json',
  looks: 'json',
  head: '{}',
  isWhole: true,
  ...over,
});

export const makeFormActions = () => ({
  look: vi.fn<FormActions['look']>().mockResolvedValue({ kind: 'url', found: makeUrlFound() }),
  readText: vi.fn<FormActions['readText']>().mockResolvedValue({ as: 'list', kind: 'campaign' }),
  add: vi.fn<FormActions['add']>().mockResolvedValue({ ok: true }),
  change: vi.fn<FormActions['change']>().mockResolvedValue({ ok: true }),
});

/** Lets answers come, and what follows from them. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

export interface Dialog extends Screen {
  press: (text: string) => Promise<void>;
  /** By the label's beginning. */
  type: (label: string, text: string) => Promise<void>;
  choose: (label: string, value: string) => Promise<void>;
  /** A checkbox or radio button. */
  check: (label: string) => Promise<void>;
}

function dialogOf(screen: Screen): Dialog {
  const labelled = (label: string, selector: string, row = 'label.field'): HTMLElement => {
    const found = screen.find(row, label).querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} ${label}`);
    return found;
  };
  const set = async (element: HTMLElement, value: string, event: string): Promise<void> => {
    await act(() => {
      Object.assign(element, { value });
      element.dispatchEvent(new Event(event, { bubbles: true }));
    });
    await settle();
  };
  return {
    ...screen,
    press: async (text) => {
      await screen.click('button', text);
      await settle();
    },
    type: (label, text) => set(labelled(label, 'input'), text, 'input'),
    choose: (label, value) => set(labelled(label, 'select'), value, 'change'),
    check: async (label) => {
      await act(() => labelled(label, 'input', 'label').click());
      await settle();
    },
  };
}

export async function openAdding(actions = makeFormActions(), known: string[] = []) {
  const on = {
    onPreset: vi.fn<(preset: Preset, schedule: string) => void>(),
    onFiles: vi.fn<(files: File[]) => void>(),
    onSaved: vi.fn<(count: number) => void>(),
    onClose: vi.fn(),
  };
  const screen = await show(<AddFeed known={known} told={undefined} texts={en} actions={actions} {...on} />);
  return { ...dialogOf(screen), ...on, actions };
}

/** Straight to the form of one kind, looked at. */
export async function openForm(place: string, actions: ReturnType<typeof makeFormActions>) {
  const dialog = await openAdding(actions);
  await dialog.press(place);
  return dialog;
}

export async function openEditing(
  sync: Partial<FeedSync>,
  over: Partial<Feed> = {},
  actions = makeFormActions(),
) {
  const feed = makeSynced(sync, over);
  if (feed.sync === undefined) throw new Error('a feed that is synced');
  const on = { onSaved: vi.fn(), onClose: vi.fn() };
  const edited = { feed, sync: feed.sync };
  const screen = await show(<EditFeed edited={edited} texts={en} actions={actions} {...on} />);
  return { ...dialogOf(screen), ...on, actions, feed };
}
