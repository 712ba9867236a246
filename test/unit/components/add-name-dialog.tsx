// The dialog that adds a name, and what a person does with it.
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { AddName, type AddNameActions } from '../../../components/own/AddName.tsx';
import { textsFor } from '../../../lib/i18n/texts.ts';
import type { NameCheck } from '../../../lib/intel/own-names.ts';
import { makeHit } from '../../make/ref.ts';
import { show, type Screen } from './screen.ts';

export const FINE: NameCheck = { known: [], isMatchable: true, isAmbiguous: false, bringsBack: false };
export const heron = makeHit({ name: 'Paper Heron', hit: 'Grey Crane', tlp: 'AMBER' });
const otter = makeHit({ name: 'Glass Otter', kind: 'malware' });
export const moth = makeHit({ name: 'Silk Moth', producer: '', feed: { kind: 'own', title: { en: '' } } });

export const makeActions = () => ({
  find: vi.fn<AddNameActions['find']>().mockResolvedValue({ ok: true, value: [heron, otter, moth] }),
  check: vi.fn<AddNameActions['check']>().mockResolvedValue({ ok: true, value: FINE }),
  save: vi.fn<AddNameActions['save']>().mockResolvedValue({ ok: true, value: { id: 'own:1', isNew: true } }),
  takeBack: vi.fn<AddNameActions['takeBack']>().mockResolvedValue({ ok: true, value: null }),
  close: vi.fn(),
});

/** Lets a person stop typing, and answers come. */
export const settle = (): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(1_000);
  });

export interface Dialog extends Screen {
  actions: ReturnType<typeof makeActions>;
  type: (selector: string, text: string) => Promise<void>;
  press: (key: string) => Promise<void>;
  choose: (label: string, value: string) => Promise<void>;
  submit: () => Promise<void>;
}

export const COMBOBOX = '[role="combobox"]';

export async function open(text = 'Quartz Moth', host?: string, actions = makeActions()): Promise<Dialog> {
  const screen = await show(
    <AddName text={text} host={host} paintKinds={[]} texts={textsFor('en')} actions={actions} />,
  );
  await settle();
  const field = (selector: string): HTMLInputElement => {
    const found = screen.find(selector);
    if (!(found instanceof HTMLInputElement)) throw new Error(`${selector} is no field`);
    return found;
  };
  return {
    ...screen,
    actions,
    type: async (selector, value) => {
      await act(() => {
        field(selector).value = value;
        field(selector).dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settle();
    },
    press: async (key) => {
      await act(() => {
        field(COMBOBOX).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
      await settle();
    },
    choose: async (label, value) => {
      const select = screen.find('label.field', label).querySelector('select');
      if (!select) throw new Error(`no select ${label}`);
      await act(() => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await settle();
    },
    submit: async () => {
      await act(() => {
        screen.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      });
      await settle();
    },
  };
}
