// @vitest-environment happy-dom
// The list of feeds: what it says in each state, and what can be done there.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { FeedEntry } from '../../../components/feeds/FeedEntry.tsx';
import type { Feed, FeedErrorCode } from '../../../lib/intel/feed.ts';
import { LANGUAGES } from '../../../lib/i18n/languages.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { PRESETS } from '../../../lib/intel/presets.ts';
import type { SyncState } from '../../../lib/intel/sync.ts';
import { makeChange, makeFeedActions, makeListedFeed, makeSynced } from '../../make/feed.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 0, 5, 12);

async function showFeed(feed: Feed, texts = en, isOffline = false) {
  const actions = makeFeedActions();
  const entry = (shown: Feed) => (
    <FeedEntry feed={shown} isOffline={isOffline} texts={texts} actions={actions} now={NOW} />
  );
  const screen = await show(entry(feed));
  /** The same page, where the feed has changed meanwhile. */
  const change = (changed: Feed): Promise<void> => act(() => render(entry(changed), screen.root));
  return { ...screen, actions, change };
}

async function openFold(details: HTMLElement): Promise<void> {
  await act(() => {
    details.setAttribute('open', '');
    details.dispatchEvent(new Event('toggle'));
  });
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

const failed = (code: FeedErrorCode, over: object = {}): SyncState => ({
  ...{ state: 'failed', code, detail: '', since: NOW - HOUR, isKept: true },
  ...over,
});

const STATES: readonly [string, SyncState, string][] = [
  ['never synced', { state: 'never-synced' }, 'Never synced'],
  ['waiting for its turn', { state: 'waiting', for: 'turn' }, 'Waiting for its turn'],
  ['waiting for the network', { state: 'waiting', for: 'network' }, 'Waiting for the network'],
  ['syncing', { state: 'syncing', phase: 'fetching', done: 0 }, 'Syncing'],
  ['ready', { state: 'ready' }, 'Ready'],
  ['stale', { state: 'stale' }, 'Out of date'],
  ['failed', failed('unreachable'), 'Failed since '],
  ['paused', { state: 'paused' }, 'Paused'],
];

describe('a state', () => {
  test.each(STATES)('%s is said in a live region', async (_, state, words) => {
    const { find } = await showFeed(makeSynced({ state }));
    expect(find('.sync-state [role=status]').textContent).toContain(words);
  });

  test.each(STATES)('%s has words of its own in Japanese', async (_, state) => {
    const { find } = await showFeed(makeSynced({ state }), textsFor('ja'));
    expect(find('.sync-state [role=status]').textContent).toMatch(/[\p{Script=Han}]/u);
  });

  test('numbers are outside of the live region: not each of them is read aloud', async () => {
    const state: SyncState = { state: 'syncing', phase: 'checking', done: 3_000, total: 10_000 };
    const { find, change, text } = await showFeed(makeSynced({ state }));
    const status = find('.sync-state [role=status]');
    expect(text()).toContain('Checking the objects: 3,000 of 10,000, 7,000 to go');
    await change(makeSynced({ state: { ...state, done: 9_000 } }));
    expect(text()).toContain('1,000 to go');
    expect(status.textContent).toBe('Syncing');
    expect(find('.sync-state [role=status]')).toBe(status);
  });

  test('of a file, bytes are counted while it is fetched, and objects after', async () => {
    const fetching: SyncState = { state: 'syncing', phase: 'fetching', done: 1_200_000, total: 3_800_000 };
    const { text, change } = await showFeed(makeSynced({ kind: 'url', state: fetching }));
    expect(text()).toContain('1.2 MB of 3.8 MB, 2.6 MB to go');
    await change(makeSynced({ kind: 'url', state: { ...fetching, phase: 'storing', done: 5, total: 7 } }));
    expect(text()).toContain('Storing: 5 of 7, 2 to go');
  });

  test.each([
    ['unknown', { done: 40 }, '40 so far; how much there is in all is not known', null],
    ['less than what has come', { done: 40, total: 20 }, '40 so far', '20'],
    ['known', { done: 5, total: 20 }, '15 to go', '20'],
  ])('where the whole is %s, no rest is made up', async (_, amounts, words, max) => {
    const state: SyncState = { state: 'syncing', phase: 'fetching', ...amounts };
    const { find, text } = await showFeed(makeSynced({ state }));
    expect(text()).toContain(words);
    expect(find('progress').getAttribute('max')).toBe(max);
    expect(find('progress').getAttribute('aria-label')).toBe('Sync of Example feed');
  });
});

describe('a failure', () => {
  const codes = Object.keys(en.feeds.failures) as FeedErrorCode[];
  const all = LANGUAGES.flatMap((language) => codes.map((code) => [code, language] as const));

  test.each(all)('%s says in %s what happened, what was kept and what to do', async (code, language) => {
    const texts = textsFor(language);
    const { text } = await showFeed(makeSynced({ state: failed(code) }), texts);
    const { happened, advice } = texts.feeds.failures[code];
    expect(text()).toContain(code === 'not-understood' ? texts.feeds.expected.taxii : happened);
    expect(text()).toContain(advice);
    expect(text()).toContain(texts.feeds.kept);
  });

  test('says when it is tried again, or that it is not', async () => {
    const later = failed('unreachable', { nextTry: NOW + 20 * 60_000, isKept: false });
    const { text, change } = await showFeed(makeSynced({ state: later }));
    expect(text()).toContain('It is tried again in 20 minutes.');
    expect(text()).toContain('Nothing has been taken in yet.');
    await change(makeSynced({ state: failed('login-refused') }));
    expect(text()).toContain('It is not tried again by itself.');
  });

  test('has its detail one click away, without the code in front', async () => {
    const { find } = await showFeed(
      makeSynced({ state: failed('unreachable', { detail: 'unreachable: ECONNRESET' }) }),
    );
    expect(find('.notice details', 'Technical detail').querySelector('p')?.textContent).toBe('ECONNRESET');
  });
});

describe('a feed that is synced', () => {
  test('says where it comes from, when it came and when it comes next', async () => {
    const { text, change } = await showFeed(
      makeSynced(
        { lastSync: NOW - 3 * HOUR, nextRun: NOW + 2 * HOUR, schedule: 'daily' },
        { format: 'taxii' },
      ),
    );
    expect(text()).toContain('TAXII 2.1 · intel.test · synced 3 hours ago · next sync in 2 hours');
    await change(makeSynced({ nextRun: NOW }));
    expect(text()).toContain('not synced yet · next sync in a moment');
    await change(makeSynced());
    expect(text()).toContain('next sync: when you say so');
  });

  test('says what the last sync has changed, and the ones before when asked', async () => {
    const last = makeChange({
      at: NOW - 48 * HOUR,
      names: { added: 3, removed: 0 },
      entities: { added: 0, removed: 1, changed: 0 },
    });
    const { text, find, actions } = await showFeed(makeSynced({ lastChange: last }));
    expect(text()).toContain('Last change, 2 days ago: +3 names, −1 entity');
    expect(actions.changes).not.toHaveBeenCalled();
    const older = makeChange({ at: 1, entities: { added: 0, removed: 0, changed: 2 } });
    actions.changes.mockResolvedValue([last, older, makeChange({ at: 0 })]);
    const details = find('details', 'Last changes');
    await openFold(details);
    const lines = [...details.querySelectorAll('li')].map(({ textContent }) =>
      textContent.replace(/^.*?M: /, ''),
    );
    expect(lines).toEqual(['+3 names, −1 entity', '2 entities changed', 'only details']);
  });

  test('has its technical detail one click away, and no key out of its address', async () => {
    const address = 'https://intel.test/a.json?key=s3cret';
    const { find, text } = await showFeed(
      makeSynced({ kind: 'url', address, login: 'bearer', isLoginStored: true }),
    );
    expect(find('.technical').textContent).toContain('https://intel.test/a.json?…');
    expect(find('.technical').textContent).toContain('Token (stored)');
    expect(text()).not.toContain('s3cret');
  });

  test('has no counts before anything has come', async () => {
    expect((await showFeed(makeSynced({}, { state: 'new' }))).text()).not.toContain('3 entities');
    expect((await showFeed(makeSynced())).text()).toContain('3 entities');
  });

  test('asks for the permission and the login that it lacks', async () => {
    const feed = makeSynced({ isPermitted: false, login: 'basic', isLoginStored: false });
    const { text, click, actions } = await showFeed(feed);
    expect(text()).toContain('Its login is not stored in this browser.');
    expect(text()).toContain('does not let Byname fetch from intel.test yet');
    await click('button', 'Allow access');
    expect(actions.allow).toHaveBeenCalledExactlyOnceWith(feed);
  });

  test('shows the notice that its licence asks for', async () => {
    const preset = PRESETS.find(({ notice }) => notice !== undefined);
    const { text } = await showFeed(makeSynced({ kind: 'url', address: preset?.config.url ?? '' }));
    expect(text()).toContain(preset?.notice);
  });
});

describe('what can be done with it', () => {
  test('sync, pause, edit', async () => {
    const feed = makeSynced();
    const { click, actions } = await showFeed(feed);
    await click('button', 'Sync now');
    await click('button', 'Pause');
    await click('button', 'Edit');
    expect(actions.syncNow).toHaveBeenCalledExactlyOnceWith('r1');
    expect(actions.setPaused).toHaveBeenCalledExactlyOnceWith('r1', true);
    expect(actions.edit).toHaveBeenCalledExactlyOnceWith(feed);
  });

  test('a paused one goes on', async () => {
    const { click, actions } = await showFeed(makeSynced({ state: { state: 'paused' } }));
    await click('button', 'Go on');
    expect(actions.setPaused).toHaveBeenCalledExactlyOnceWith('r1', false);
  });

  test.each([
    ['syncing', { state: 'syncing', phase: 'storing', done: 1 }, false],
    ['waiting', { state: 'waiting', for: 'turn' }, false],
    ['paused', { state: 'paused' }, false],
    ['without network', { state: 'ready' }, true],
  ] as [string, SyncState, boolean][])(
    'while it is %s, “Sync now” does nothing',
    async (_, state, isOffline) => {
      const { click, find, actions } = await showFeed(makeSynced({ state }), en, isOffline);
      expect(find('button', 'Sync now').getAttribute('aria-disabled')).toBe('true');
      await click('button', 'Sync now');
      expect(actions.syncNow).not.toHaveBeenCalled();
    },
  );

  test('the button that was pressed keeps the focus when the state changes', async () => {
    const { find, change } = await showFeed(makeSynced());
    const button = find('button', 'Sync now');
    button.focus();
    await change(makeSynced({ state: { state: 'syncing', phase: 'fetching', done: 0 } }));
    await change(makeSynced({ state: failed('timed-out') }));
    expect(document.activeElement).toBe(button);
  });

  test('it is removed and brought back in place, and the focus goes along', async () => {
    const there = makeSynced();
    const gone = makeSynced({}, { state: 'removed' });
    const { click, change, find, actions, text } = await showFeed(there);
    find('button', 'Remove').focus();
    await click('button', 'Remove');
    await change(gone);
    expect(text()).toContain('Example feed is removed');
    expect(document.activeElement).toBe(find('button', 'Undo'));
    await click('button', 'Undo');
    expect(actions.restore).toHaveBeenCalledExactlyOnceWith(gone);
    await change(there);
    expect(document.activeElement).toBe(find('button', 'Remove'));
  });

  test('one that is removed elsewhere does not take the focus', async () => {
    const { change } = await showFeed(makeSynced());
    await change(makeSynced({}, { state: 'removed' }));
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a feed from a file', () => {
  test('says what came in and what did not', async () => {
    const { text } = await showFeed(makeListedFeed());
    expect(text()).toContain('3 entities, 5 names, 1 relation');
    expect(text()).toContain('not used (9)');
    expect(text()).toContain('indicator: 7');
    expect(text()).toContain('withdrawn (4)');
    expect(text()).toContain('refused (2 of 10)');
  });

  test('asks for what was refused when that is opened, and says how many more there are', async () => {
    const { find, actions, text } = await showFeed(makeListedFeed());
    expect(actions.refusals).not.toHaveBeenCalled();
    const details = find('details', 'refused');
    await openFold(details);
    expect(text()).toContain('x--1: no usable name (name)');
    expect(text()).toContain('… and 1 more');
  });

  test('is removed, and its TLP is set; there is nothing to sync', async () => {
    const { find, click, actions, text } = await showFeed(makeListedFeed());
    expect(text()).not.toContain('Sync now');
    const select = find('select');
    if (!(select instanceof HTMLSelectElement)) throw new Error('no select');
    await act(() => {
      select.value = 'GREEN';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(actions.setTlp).toHaveBeenCalledExactlyOnceWith('f1', 'GREEN');
    await click('button', 'Remove');
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith('f1');
  });
});
