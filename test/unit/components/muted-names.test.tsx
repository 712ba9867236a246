// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { MutedNames } from '../../../components/options/MutedNames.tsx';
import { MuteFiles, type MuteImport } from '../../../components/options/MuteFiles.tsx';
import type { ListedMute } from '../../../components/options/MuteItem.tsx';
import type { Mute } from '../../../lib/intel/mute.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeMute } from '../../make/mute.ts';
import { show } from './screen.ts';

const en = textsFor('en');

const there = (over: Partial<Mute> = {}): ListedMute => ({ mute: makeMute(over), isRemoved: false });

async function showList(items: readonly ListedMute[] | undefined, { isCut = false, isUnread = false } = {}) {
  const actions = { remove: vi.fn<(mute: Mute) => void>(), restore: vi.fn<(mute: Mute) => void>() };
  const screen = await show(
    <MutedNames {...{ items, isCut, isUnread, actions }} texts={en} now={Date.UTC(2026, 0, 5)}>
      <p>files</p>
    </MutedNames>,
  );
  const search = (query: string): Promise<void> =>
    act(() => {
      const input = screen.find('input');
      if (input instanceof HTMLInputElement) input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { ...screen, actions, search };
}

describe('the list', () => {
  test('says that it is loading, and that it is empty and how to fill it', async () => {
    expect((await showList(undefined)).text()).toContain(en.common.loading);
    expect((await showList(undefined, { isUnread: true })).text()).not.toContain(en.common.loading);
    const { text, root } = await showList([]);
    expect(text()).toContain(en.mute.none);
    expect(root.querySelector('input')).toBeNull();
  });

  test('while presenting it says that there may be more', async () => {
    const some = await showList([there({ name: 'Paper Heron' })], { isCut: true });
    expect(some.text()).toContain(en.showing.mutesHidden);
    expect(some.text()).toContain('Paper Heron');
    const none = await showList([], { isCut: true });
    expect(none.text()).toContain(en.showing.mutesHidden);
    expect(none.text()).not.toContain(en.mute.none);
  });

  test('says of each name where, until when, and in which spelling', async () => {
    const { find } = await showList([
      there({
        name: 'Play',
        host: 'news.test',
        exactly: 'PLAY',
        until: new Date(2026, 1, 3, 14, 5).getTime(),
      }),
      there({ name: 'otter_news', type: 'handle', platform: 'telegram' }),
      there({ name: 'otter@mail.example.org', type: 'contact', platform: 'xmpp' }),
    ]);
    expect(find('li', 'Play').textContent).toContain(
      'on news.test · until Feb 3, 2026, 2:05 PM · only written exactly “PLAY” · muted 3 days ago',
    );
    expect(find('li', 'otter_news').textContent).toContain('handle · Telegram · everywhere · for good');
    expect(find('li', 'otter@mail').textContent).toContain('contact · XMPP (Jabber) · everywhere');
  });

  test('is searched by name, spelling and host; nothing found is said', async () => {
    const { search, root, text } = await showList([
      there({ name: 'Play', host: 'news.test' }),
      there({ name: 'Silence', exactly: 'SILENCE!' }),
    ]);
    const names = (): (string | null)[] =>
      [...root.querySelectorAll('li bdi')].map((each) => each.textContent);
    await search(' pLAY ');
    expect(names()).toEqual(['Play']);
    await search('NEWS');
    expect(names()).toEqual(['Play']);
    await search('silence!');
    expect(names()).toEqual(['Silence']);
    await search('heron');
    expect(names()).toEqual([]);
    expect(text()).toContain('No muted name or site with “heron”.');
    await search('');
    expect(names()).toHaveLength(2);
  });

  test('shows a long one in part, until more is asked for', async () => {
    const many = Array.from({ length: 40 }, (_, index) => there({ name: `Heron ${index}` }));
    const { root, click } = await showList(many);
    expect(root.querySelectorAll('li bdi')).toHaveLength(20);
    await click('button', 'Show all 40');
    expect(root.querySelectorAll('li bdi')).toHaveLength(40);
  });

  test('removes one, and brings it back', async () => {
    const item = there({ name: 'Play' });
    const first = await showList([item]);
    await first.click('button', en.common.remove);
    expect(first.actions.remove).toHaveBeenCalledExactlyOnceWith(item.mute);
    const after = await showList([{ ...item, isRemoved: true }]);
    expect(after.text()).toContain('“Play” is marked again.');
    await after.click('button', en.common.undo);
    expect(after.actions.restore).toHaveBeenCalledExactlyOnceWith(item.mute);
  });
});

describe('files', () => {
  const showFiles = async (result?: MuteImport, canExport = true) => {
    const on = { onExport: vi.fn(), onImport: vi.fn<(file: File) => void>() };
    const screen = await show(<MuteFiles canExport={canExport} result={result} texts={en} {...on} />);
    return { ...screen, ...on };
  };

  test('out: the button says what goes along; without mutes there is none', async () => {
    const { click, onExport, find, text } = await showFiles();
    await click('button', en.mute.exportAll);
    expect(onExport).toHaveBeenCalledOnce();
    expect(find('button', en.mute.exportAll).getAttribute('aria-describedby')).toBe('mute-export-note');
    expect(text()).toContain('also names the sites');
    expect((await showFiles(undefined, false)).text()).not.toContain(en.mute.exportAll);
  });

  test('in: a file is taken, and the same can be chosen again', async () => {
    const { find, onImport } = await showFiles();
    const input = find('input');
    const file = new File(['{}'], 'mutes.json');
    Object.defineProperty(input, 'files', { value: [file] });
    await act(() => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onImport).toHaveBeenCalledExactlyOnceWith(file);
    expect(input).toHaveProperty('value', '');
  });

  test('what came of it: how many, and which not and why', async () => {
    const refused = [
      { place: 2, name: 'Play', reason: 'host' },
      { place: 7, name: '', reason: 'not-an-object' },
    ] as const;
    const { text } = await showFiles({ state: 'done', fileName: 'a.json', added: 3, known: 1, refused });
    expect(text()).toContain('a.json: 3 names added, 1 known already.');
    expect(text()).toContain('refused (2)');
    expect(text()).toContain('No. 2 “Play”: “host” must be a host name');
    expect(text()).toContain('No. 7: not an object');
  });

  test.each(['too-large', 'not-json', 'unknown-format', 'newer-version', 'too-many', 'unreadable'] as const)(
    'that could not be taken (%s): why, and that nothing has changed',
    async (code) => {
      const { find } = await showFiles({ state: 'failed', fileName: 'a.json', code });
      const said = find('[role=alert]').textContent;
      expect(said).toMatch(/^a\.json was not imported\. .{20,} Nothing was changed\.$/);
    },
  );

  test('that could not be stored says that, and what to do: not that the intel can’t be read', async () => {
    const { find } = await showFiles({ state: 'undone', fileName: 'a.json', code: 'store-full' });
    expect(find('[role=alert]').textContent).toBe(
      'a.json was not imported. The browser has no room left, so nothing was changed. Free some disk space or remove a large feed, then try again.',
    );
  });
});
