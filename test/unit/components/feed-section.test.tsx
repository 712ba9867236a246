// @vitest-environment happy-dom
// The section around the list: the switch, what begins, files of the set-up, what was asked of the network.
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { listed } from '../../../components/feeds/FeedList.tsx';
import { feedTitles } from '../../../components/feed-title.ts';
import { FeedSection, type SectionActions } from '../../../components/feeds/FeedSection.tsx';
import { NetLog } from '../../../components/feeds/NetLog.tsx';
import { SetupFiles, type SetupImport } from '../../../components/feeds/SetupFiles.tsx';
import type { Feed } from '../../../lib/intel/feed.ts';
import { PRESETS } from '../../../lib/intel/presets.ts';
import type { Tlp } from '../../../lib/intel/tlp.ts';
import type { LoggedRequest } from '../../../lib/intel/sync.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeFeedActions, makeListedFeed, makeSynced } from '../../make/feed.ts';
import { show } from './screen.ts';

const en = textsFor('en');

const makeSectionActions = () => ({
  ...makeFeedActions(),
  add: vi.fn(),
  addPreset: vi.fn<SectionActions['addPreset']>(),
  importFiles: vi.fn<SectionActions['importFiles']>(),
  syncAll: vi.fn(),
  setOffline: vi.fn<SectionActions['setOffline']>(),
  reload: vi.fn(),
});

async function showSection(
  feeds: readonly Feed[] | undefined,
  over: {
    isOffline?: boolean;
    failure?: 'not-ready';
    undone?: 'store-full';
    told?: string;
    ceiling?: Tlp;
  } = {},
) {
  const actions = makeSectionActions();
  const { isOffline = false, failure, undone, told, ceiling } = over;
  const screen = await show(
    <FeedSection
      {...{ feeds, failure, undone, told, isOffline, ceiling, actions }}
      texts={en}
      now={0}
      news={<p>news</p>}
    >
      <p>below</p>
    </FeedSection>,
  );
  return { ...screen, actions };
}

const starter = makeListedFeed({ id: 's', kind: 'starter' });

describe('the section', () => {
  test('says that it is loading', async () => {
    expect((await showSection(undefined)).text()).toContain(en.common.loading);
  });

  test('says that the background does not answer, and asks again', async () => {
    const { text, click, actions } = await showSection(undefined, { failure: 'not-ready' });
    expect(text()).not.toContain(en.common.loading);
    expect(text()).toContain(en.feeds.noAnswer);
    expect(text()).toContain(en.common.unread['not-ready'].advice);
    await click('button', 'Try again');
    expect(actions.reload).toHaveBeenCalledOnce();
  });

  test('with nothing but the starter pack says what a feed is, and offers public intel', async () => {
    const { text, click, actions } = await showSection([starter]);
    expect(text()).toContain(en.feeds.what);
    const [preset] = PRESETS;
    await click('.presets button', preset?.title.en);
    expect(actions.addPreset).toHaveBeenCalledExactlyOnceWith(preset, 'by-hand');
    expect((await showSection([starter, makeSynced()])).text()).not.toContain(en.feeds.what);
  });

  test('syncs all at once; with no network, or nothing to sync, it does not', async () => {
    const some = await showSection([makeSynced()]);
    await some.click('button', 'Sync all now');
    expect(some.actions.syncAll).toHaveBeenCalledOnce();
    const offline = await showSection([makeSynced()], { isOffline: true });
    await offline.click('button', 'Sync all now');
    expect(offline.actions.syncAll).not.toHaveBeenCalled();
    const none = await showSection([starter, makeSynced({}, { state: 'removed' })]);
    await none.click('button', 'Sync all now');
    expect(none.actions.syncAll).not.toHaveBeenCalled();
  });

  test('has one switch for the network, which says what it means', async () => {
    const { find, click, text, actions } = await showSection([starter]);
    expect(text()).toContain(en.feeds.offlineNote);
    expect(text()).not.toContain(en.feeds.offlineOn);
    await click('input[role=switch]');
    expect(actions.setOffline).toHaveBeenCalledExactlyOnceWith(true);
    expect(find('input[role=switch]')).toBeInstanceOf(HTMLInputElement);
    expect((await showSection([starter], { isOffline: true })).text()).toContain(en.feeds.offlineOn);
  });

  test('takes files of intel, and the same file again', async () => {
    const { find, actions } = await showSection([starter]);
    const input = find('input[type=file]');
    const file = new File(['{}'], 'a.json');
    Object.defineProperty(input, 'files', { value: [file] });
    await act(() => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.importFiles).toHaveBeenCalledExactlyOnceWith([file]);
    expect(input).toHaveProperty('value', '');
  });

  test('under a ceiling names no feed that is above it, and says so; it is still there to be synced', async () => {
    const feeds = [
      makeSynced({}, { id: 'a', title: { en: 'Open Feed' }, defaultTlp: 'CLEAR' }),
      makeSynced({}, { id: 'b', title: { en: 'Closed Feed' }, defaultTlp: 'AMBER' }),
    ];
    const all = await showSection(feeds);
    expect(all.text()).toContain('Closed Feed');
    expect(all.text()).not.toContain(en.showing.feedsHidden);
    const { text } = await showSection(feeds, { ceiling: 'GREEN' });
    expect(text()).toContain('Open Feed');
    expect(text()).not.toContain('Closed Feed');
    expect(text()).toContain(en.showing.feedsHidden);
    const closed = await showSection(feeds.slice(1), { ceiling: 'GREEN' });
    expect(closed.text()).not.toContain(en.feeds.what);
    await closed.click('button', 'Sync all now');
    expect(closed.actions.syncAll).toHaveBeenCalledOnce();
    expect([...feedTitles(feeds, 'GREEN', en).values()]).toEqual(['Open Feed', en.showing.hiddenFeed]);
  });

  test('says what was done in a live region, and shows news and what lies below', async () => {
    const { find, text } = await showSection([starter], { told: 'Ours is changed.' });
    expect(find('p.told[role=status]').textContent).toBe('Ours is changed.');
    expect(text()).toContain('news');
    expect(text()).toContain('below');
  });
});

describe('the set-up as a file', () => {
  const showFiles = async (result?: SetupImport, canExport = true) => {
    const on = { onExport: vi.fn(), onImport: vi.fn<(file: File) => void>() };
    const screen = await show(<SetupFiles canExport={canExport} result={result} texts={en} {...on} />);
    return { ...screen, ...on };
  };

  test('goes out, without logins, where there is something to export', async () => {
    const { click, onExport, text } = await showFiles();
    expect(text()).toContain('Logins are never in it');
    await click('button', 'Export');
    expect(onExport).toHaveBeenCalledOnce();
    expect((await showFiles(undefined, false)).text()).not.toContain('Export');
  });

  test('comes in: what was added, was there, was refused, and needs a login', async () => {
    const setup = { added: 3, known: 1, refused: 2, withoutLogin: 1 };
    const { text } = await showFiles({ state: 'done', fileName: 'a.json', setup });
    expect(text()).toContain('a.json: 3 feeds added, 1 there already.');
    expect(text()).toContain('2 entries were refused');
    expect(text()).toContain('1 of them needs a login');
    const nothing = { added: 0, known: 2, refused: 0, withoutLogin: 0 };
    const known = await showFiles({ state: 'done', fileName: 'a.json', setup: nothing });
    expect(known.text()).toContain('0 feeds added, 2 there already.');
    expect(known.text()).not.toContain(en.feeds.importNext);
  });

  test.each(['unreadable', 'too-large', 'bad-request'] as const)(
    'that can’t be taken (%s) says why, and that nothing was changed',
    async (code) => {
      const { find } = await showFiles({ state: 'failed', fileName: 'a.json', code });
      expect(find('[role=alert]').textContent).toBe(
        `a.json: ${en.feeds.setupFailures[code]} ${en.mute.nothingChanged}`,
      );
    },
  );

  test('that could not be stored says so', async () => {
    const { find } = await showFiles({ state: 'undone', fileName: 'a.json', code: 'store-failed' });
    expect(find('[role=alert]').textContent).toMatch(
      /^a\.json was not imported\. The browser could not store it/,
    );
  });
});

test('what could not be done with a feed is told as that, beside the feeds that are known', async () => {
  const { text } = await showSection([], { undone: 'store-full' });
  expect(text()).toContain(en.undone['store-full'].happened);
  expect(text()).not.toContain(en.feeds.noAnswer);
});

describe('what was asked of the network', () => {
  const entry = (over: Partial<LoggedRequest>): LoggedRequest => ({
    ...{ at: 0, purpose: 'look', host: 'intel.test', method: 'GET', status: 200, bytes: 1_500, ms: 3 },
    ...over,
  });

  test('is looked for when it is opened, and again when that is asked', async () => {
    const onLook = vi.fn();
    const { find, click } = await show(
      <NetLog entries={undefined} titles={new Map()} texts={en} onLook={onLook} />,
    );
    expect(onLook).not.toHaveBeenCalled();
    const details = find('details');
    await act(() => {
      details.setAttribute('open', '');
    });
    expect(onLook).toHaveBeenCalledOnce();
    await click('button', 'Look again');
    expect(onLook).toHaveBeenCalledTimes(2);
  });

  test('says for whom, which host, what it answered and how much', async () => {
    const entries = [
      entry({ feedId: 'r1' }),
      entry({ feedId: 'gone', status: 429, host: 'other.test', ledTo: 'third.test' }),
      entry({ status: 'unreachable', method: 'POST', bytes: 0 }),
    ];
    const { root } = await show(
      <NetLog entries={entries} titles={new Map([['r1', 'Ours']])} texts={en} onLook={vi.fn()} />,
    );
    const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].slice(1).map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['Ours', 'intel.test', 'GET 200', '1.5 kB'],
      ['a removed feed', 'other.test → third.test', 'GET 429', '1.5 kB'],
      ['looking around', 'intel.test', en.feeds.failures.unreachable.happened, '0 byte'],
    ]);
  });

  test('says that it was nothing', async () => {
    const { text } = await show(<NetLog entries={[]} titles={new Map()} texts={en} onLook={vi.fn()} />);
    expect(text()).toContain(en.feeds.logEmpty);
  });
});

test('what is synced stands by its titles, files as they came, the starter pack last; the own names elsewhere', () => {
  const titled = (id: string, title: string, kind: 'url' | 'file' | 'starter' | 'own'): Feed =>
    kind === 'url'
      ? makeSynced({ kind }, { id, title: { en: title } })
      : makeListedFeed({ id, kind, title: { en: title } });
  const feeds = [
    titled('s', '', 'starter'),
    titled('z', 'Z', 'file'),
    titled('own', '', 'own'),
    titled('10', 'Feed 10', 'url'),
    titled('a', 'A', 'file'),
    titled('9', 'feed 9', 'url'),
  ];
  expect(listed(feeds, en).map(({ id }) => id)).toEqual(['9', '10', 'z', 'a', 's']);
});
