// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { Backup, type BackupState } from '../../../components/options/Backup.tsx';
import { CardSettings } from '../../../components/options/CardSettings.tsx';
import { LookSettings } from '../../../components/options/LookSettings.tsx';
import { Reset } from '../../../components/options/Reset.tsx';
import { Shortcuts } from '../../../components/options/Shortcuts.tsx';
import { ShowingSettings } from '../../../components/options/ShowingSettings.tsx';
import { StorageUse } from '../../../components/options/StorageUse.tsx';
import { UndoLast } from '../../../components/options/UndoLast.tsx';
import type { BackupFound, BackupPartName } from '../../../lib/intel/backup.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show, type Screen } from './screen.ts';

const en = textsFor('en');

async function pick({ find }: Screen, selector: string, value: string): Promise<void> {
  const select = find(selector);
  if (!(select instanceof HTMLSelectElement)) throw new Error(selector);
  await act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('a file of everything', () => {
  const found: BackupFound = {
    madeAt: Date.UTC(2026, 0, 2),
    parts: [
      { part: 'settings', added: 2, known: 5, refused: 0 },
      { part: 'mutes', added: 0, known: 3, refused: 0 },
      { part: 'feeds', added: 1, known: 0, refused: 4 },
    ],
    sites: ['*://news.example/*'],
    withoutLogin: 1,
  };
  const showBackup = async (backup: BackupState) => {
    const actions = {
      save: vi.fn(),
      open: vi.fn<(file: File) => void>(),
      take: vi.fn<(parts: BackupPartName[]) => void>(),
      cancel: vi.fn(),
    };
    return { actions, ...(await show(<Backup backup={backup} texts={en} actions={actions} />)) };
  };

  test.each([
    ['not-json', 'Save it once more'],
    ['unknown-format', 'Choose one that “Save everything” has made'],
    ['too-large', 'Choose one that “Save everything” has made'],
    ['unreadable', 'Check that it still exists'],
  ] as const)('that can’t be taken says what was kept and what to do: %s', async (code, advice) => {
    const { find } = await showBackup({ state: 'failed', fileName: 'a.json', code });
    const said = find('[role=alert]').textContent;
    expect(said).toContain(advice);
    expect(said).toContain('Nothing was changed.');
  });

  test('that can’t be taken says so in Japanese as Japanese is written: no gap after a full stop', async () => {
    const actions = { save: vi.fn(), open: vi.fn(), take: vi.fn(), cancel: vi.fn() };
    const backup = { state: 'failed', fileName: 'a.json', code: 'not-json' } as const;
    const { text } = await show(<Backup backup={backup} texts={textsFor('ja')} actions={actions} />);
    expect(text()).toMatch(/a\.json は取り込めませんでした。正しい JSON/);
  });

  test('says what it would change before it does, and takes what is ticked', async () => {
    const { actions, click, find, text } = await showBackup({ state: 'looked', fileName: 'a.json', found });
    expect(text()).toContain('2 new or different, 5 here already');
    expect(text()).toContain('1 new or different · 4 can’t be used');
    expect(text()).toContain('nothing new');
    expect(text()).toContain('It asks for 1 more site to be read');
    expect(text()).toContain('1 feed needs a login');
    expect(find('li', 'Muted names').querySelector('input')?.disabled).toBe(true);
    await act(() => find('li', 'Settings').querySelector('input')?.click());
    expect(text()).not.toContain('more site to be read');
    await click('button', 'Take what is ticked');
    expect(actions.take).toHaveBeenCalledExactlyOnceWith(['feeds']);
  });

  test('that was not made says so, and not that one was not taken in', async () => {
    const { find } = await showBackup({ state: 'unsaved', code: 'newer-store' });
    expect(find('[role=alert]').textContent).toMatch(/^No file was saved\. .*Update Byname to read it\.$/);
  });

  test('the look at a file takes the focus, and gives it back to the button that began it', async () => {
    const actions = { save: vi.fn(), open: vi.fn(), take: vi.fn(), cancel: vi.fn() };
    const looked = { state: 'looked', fileName: 'a.json', found } as const;
    const { find, root } = await show(<Backup backup={looked} texts={en} actions={actions} />);
    expect(document.activeElement).toBe(find('.preview'));
    find('button', 'Cancel').focus();
    await act(() => render(<Backup backup={{ state: 'none' }} texts={en} actions={actions} />, root));
    expect(document.activeElement).toBe(find('button', 'Open such a file'));
  });

  test('with nothing ticked nothing is taken', async () => {
    const { actions, click, find } = await showBackup({ state: 'looked', fileName: 'a.json', found });
    for (const part of ['Settings', 'Feeds'])
      await act(() => find('li', part).querySelector('input')?.click());
    await click('button', 'Take what is ticked');
    expect(actions.take).not.toHaveBeenCalled();
  });

  test.each(['not-json', 'unknown-format', 'newer-version', 'too-large', 'unreadable', 'other'] as const)(
    'that is no good (%s) says why, and that nothing was changed',
    async (code) => {
      const { find } = await showBackup({ state: 'failed', fileName: 'a.json', code });
      const told = find('[role=alert]').textContent;
      expect(told).toContain(en.settings.failures[code]);
      expect(told).toContain('Nothing was changed.');
    },
  );
});

test('a reset asks once more, and names nothing twice', async () => {
  const onReset = vi.fn();
  const { click, find, text } = await show(<Reset isDone={false} texts={en} onReset={onReset} />);
  await click('button', 'Empty what is ticked');
  expect(text()).not.toContain('Yes, empty');
  await act(() => find('label', 'Muted names').querySelector('input')?.click());
  await click('button', 'Empty what is ticked');
  expect(text()).toContain('Empty 1 part now?');
  await click('button', 'Cancel');
  expect(onReset).not.toHaveBeenCalled();
  await click('button', 'Empty what is ticked');
  await click('button', 'Yes, empty');
  expect(onReset).toHaveBeenCalledExactlyOnceWith(['mutes']);
});

test('by keyboard: the question has the focus on what empties nothing, and gives it back', async () => {
  const { click, find } = await show(<Reset isDone={false} texts={en} onReset={vi.fn()} />);
  await act(() => find('label', 'Muted names').querySelector('input')?.click());
  find('button', 'Empty what is ticked').focus();
  await click('button', 'Empty what is ticked');
  expect(document.activeElement).toBe(find('button', 'Cancel'));
  await click('button', 'Cancel');
  expect(document.activeElement).toBe(find('button', 'Empty what is ticked'));
  await click('button', 'Empty what is ticked');
  const box = find('label', 'Notes').querySelector('input');
  box?.focus();
  await act(() => box?.click());
  expect(document.activeElement).toBe(box);
});

test('what was changed last can be taken back', async () => {
  const onUndo = vi.fn();
  const { click } = await show(
    <UndoLast last={{ what: 'import', at: 0 }} isUndone={false} texts={en} onUndo={onUndo} />,
  );
  await click('button', 'Take the import back');
  expect(onUndo).toHaveBeenCalledOnce();
});

test('the look is chosen with a preview on light and dark pages', async () => {
  const onChange = vi.fn();
  const look = { markStyle: 'tint', markWeight: 'strong', mentions: 'all', paintKinds: [] } as const;
  const screen = await show(<LookSettings look={look} texts={en} onChange={onChange} />);
  expect(screen.find('.on-light').className).toContain('style-tint weight-strong');
  expect(screen.find('.on-dark').className).toContain('style-tint weight-strong');
  await pick(screen, 'select:has(option[value="light"])', 'light');
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ markWeight: 'light' });
});

test('card and ceiling are chosen', async () => {
  const onCard = vi.fn();
  const card = { hoverDelay: 150, hoverModifier: 'none', cardSize: 'normal' } as const;
  const first = await show(<CardSettings card={card} texts={en} onChange={onCard} />);
  await pick(first, 'select:has(option[value="large"])', 'large');
  expect(onCard).toHaveBeenCalledExactlyOnceWith({ cardSize: 'large' });
  const onShown = vi.fn();
  const second = await show(
    <ShowingSettings shown={{ hidden: false, ceiling: 'none' }} texts={en} onChange={onShown} />,
  );
  await pick(second, 'select', 'AMBER+STRICT');
  await second.click('input[role=switch]');
  expect(onShown.mock.calls).toEqual([[{ ceiling: 'AMBER+STRICT' }], [{ hidden: true }]]);
});

test('a command without a key says so; where the browser opens its page for us, a button does', async () => {
  const items = [
    { name: 'next-mark', keys: 'Alt+Shift+J' },
    { name: 'previous-mark', keys: '' },
  ] as const;
  const onOpen = vi.fn();
  const { find, click, root } = await show(
    <Shortcuts items={items} browser="chromium" texts={en} onOpen={onOpen} />,
  );
  expect([...root.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(['Alt', 'Shift', 'J']);
  expect(find('li', 'Go to the previous mark').textContent).toContain('not set');
  await click('button', 'Change the shortcuts');
  expect(onOpen).toHaveBeenCalledOnce();
});

test('commands are named in the language that is set here, whatever the browser speaks', async () => {
  const ja = textsFor('ja');
  const { find } = await show(
    <Shortcuts items={[{ name: 'hide-all', keys: 'Alt+Shift+H' }]} browser="firefox" texts={ja} />,
  );
  expect(find('li').textContent).toContain('すべての印とカードを隠す');
});

test('counts that can’t be read are not on their way', async () => {
  const { text } = await show(<StorageUse stored={undefined} unread="store-failed" texts={en} />);
  expect(text()).toContain('Restart the browser');
  expect(text()).not.toContain(en.common.loading);
});

test('a browser that gives no estimate is no error', async () => {
  const counts = {
    feeds: 1,
    entities: 2,
    assertions: 0,
    ownNames: 0,
    mutes: 0,
    bonds: 0,
    watched: 2,
    notes: 1,
    logins: 0,
    encounters: 0,
    searches: 0,
  };
  const unknown = await show(<StorageUse stored={counts} texts={en} />);
  expect(unknown.text()).toContain('does not say how much');
  const known = await show(<StorageUse stored={{ ...counts, bytes: 4_500_000, quota: 9e9 }} texts={en} />);
  expect(known.text()).toContain('4.5 MB');
  expect(known.text()).toContain('9 GB');
  for (const each of ['2 watched entities', '1 note']) expect(known.text()).toContain(each);
});
