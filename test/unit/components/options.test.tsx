// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { AddFeed } from '../../../components/options/AddFeed.tsx';
import { FeedList } from '../../../components/options/FeedList.tsx';
import { IntakeSettings } from '../../../components/options/IntakeSettings.tsx';
import { ImportStatus, type ImportState } from '../../../components/options/ImportStatus.tsx';
import type { Feed } from '../../../lib/intel/feed.ts';
import type { Tlp } from '../../../lib/intel/tlp.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';

const en = textsFor('en');

const makeFeed = (over: Partial<Feed> = {}): Feed => ({
  id: 'f1',
  kind: 'file',
  format: 'stix',
  title: { en: 'Example feed' },
  defaultTlp: 'AMBER+STRICT',
  importedAt: 0,
  counts: {
    entities: 3,
    names: 5,
    assertions: 1,
    notUsed: { indicator: 7, note: 2 },
    withdrawn: 4,
    refused: 2,
  },
  state: 'ready',
  ...over,
});

async function showFeeds(feed: Feed) {
  const actions = {
    remove: vi.fn<(feedId: string) => void>(),
    restore: vi.fn<(feedId: string) => void>(),
    setTlp: vi.fn<(feedId: string, tlp: Tlp) => void>(),
    refusals: vi.fn(() => Promise.resolve([{ id: 'x--1', reason: 'no-name', detail: 'name' } as const])),
  };
  const screen = await show(<FeedList feeds={[feed]} texts={en} actions={actions} now={60_000} />);
  return { ...screen, actions };
}

describe('a feed', () => {
  test('says what came in and what did not', async () => {
    const { text } = await showFeeds(makeFeed());
    expect(text()).toContain('3 entities, 5 names, 1 relation');
    expect(text()).toContain('not used (9)');
    expect(text()).toContain('indicator: 7');
    expect(text()).toContain('withdrawn (4)');
    expect(text()).toContain('refused (2)');
  });

  test('asks for what was refused when that is opened, and says how many more there are', async () => {
    const { find, actions, text } = await showFeeds(makeFeed());
    expect(actions.refusals).not.toHaveBeenCalled();
    const details = find('details', 'refused');
    await act(async () => {
      details.setAttribute('open', '');
      details.dispatchEvent(new Event('toggle'));
      await Promise.resolve();
    });
    expect(text()).toContain('x--1: no usable name (name)');
    expect(text()).toContain('… and 1 more');
  });

  test('is removed, and brought back', async () => {
    const there = await showFeeds(makeFeed());
    await there.click('button', 'Remove');
    expect(there.actions.remove).toHaveBeenCalledExactlyOnceWith('f1');
    const gone = await showFeeds(makeFeed({ state: 'removed' }));
    expect(gone.text()).not.toContain('3 entities');
    await gone.click('button', 'Undo');
    expect(gone.actions.restore).toHaveBeenCalledExactlyOnceWith('f1');
  });

  test('sets what its unmarked objects count as', async () => {
    const { find, actions } = await showFeeds(makeFeed());
    const select = find('select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
    await act(() => {
      select.value = 'GREEN';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.setTlp).toHaveBeenCalledExactlyOnceWith('f1', 'GREEN');
  });
});

describe('an import', () => {
  const showStatus = (status: ImportState, onCancel = vi.fn()) =>
    show(<ImportStatus status={status} texts={en} onCancel={onCancel} />);

  test('can be cancelled while the file is read, and not once the background has it', async () => {
    const onCancel = vi.fn();
    const reading = await showStatus(
      { state: 'running', fileName: 'a.json', phase: 'receiving', fraction: 0.5 },
      onCancel,
    );
    expect(reading.text()).toContain('50%');
    await reading.click('button', 'Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
    const storing = await showStatus({ state: 'running', fileName: 'a.json', phase: 'storing', fraction: 0 });
    expect(storing.root.querySelector('button')).toBeNull();
  });

  test('says when its unmarked names will not be painted everywhere', async () => {
    const loaded = async (defaultTlp: Feed['defaultTlp']): Promise<string> => {
      const feed = makeFeed({ defaultTlp });
      return (await showStatus({ state: 'done', fileName: 'a.json', feed, refusals: [] })).text();
    };
    expect(await loaded('AMBER+STRICT')).toContain('counts as TLP:AMBER+STRICT');
    expect(await loaded('CLEAR')).not.toContain('counts as');
  });

  test.each(Object.keys(en.intake.failures))(
    'that failed with %s says what happened, what to do, and that nothing has changed',
    async (code) => {
      const known = Object.entries(en.intake.failures).find(([each]) => each === code);
      if (!known) throw new Error(code);
      const status = { state: 'failed', fileName: 'a.json', code: 'empty', detail: 'why' } as const;
      const { text } = await showStatus({ ...status, code: known[0] as typeof status.code });
      expect(text()).toContain('a.json was not imported');
      expect(text()).toContain(known[1].happened);
      expect(text()).toContain(known[1].advice);
      expect(text()).toContain('Nothing was changed');
    },
  );
});

test('chosen files are taken, and the same file can be chosen again', async () => {
  const onFiles = vi.fn<(files: File[]) => void>();
  const { find } = await show(<AddFeed texts={en} onFiles={onFiles} />);
  const input = find('input');
  const file = new File(['{}'], 'a.json');
  Object.defineProperty(input, 'files', { value: [file] });
  await act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
  expect(input).toHaveProperty('value', '');
});

test('what is marked TLP:RED is taken in only when that is switched on', async () => {
  const onChange = vi.fn();
  const { find } = await show(<IntakeSettings allowRed={false} texts={en} onChange={onChange} />);
  const red = find('input[role="switch"]');
  expect(red).toHaveProperty('checked', false);
  await act(() => red.click());
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ allowRed: true });
});
