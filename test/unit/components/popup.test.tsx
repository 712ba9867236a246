// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { PopupView } from '../../../components/popup/PopupView.tsx';
import type { ChatEntity } from '../../../lib/intel/found.ts';
import type { PageState, PopupActions } from '../../../components/popup/types.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import type { FoundGroup } from '../../../lib/intel/found.ts';
import type { Met } from '../../../lib/intel/found-filter.ts';
import { makeGroup } from '../../make/found.ts';
import { show } from './screen.ts';

const en = textsFor('en');

const makeFound = (over: Partial<FoundGroup> = {}): FoundGroup =>
  makeGroup({ name: 'UserSec', count: 3, ...over });

const makePage = (over: Partial<PageState> = {}): PageState => ({
  host: 'news.example',
  coveredBy: ['*://news.example/*'],
  mode: 'mark',
  trusted: false,
  isReady: true,
  found: [],
  hidden: false,
  ceiling: 'none',
  ...over,
});

async function showPopup(page?: PageState, met?: Met) {
  const actions = {
    readSite: vi.fn<(host: string) => void>(),
    readEverySite: vi.fn(),
    stopReading: vi.fn<(patterns: readonly string[]) => void>(),
    setMode: vi.fn<(host: string, mode: string) => void>(),
    setTrusted: vi.fn<(host: string, trusted: boolean) => void>(),
    goTo: vi.fn<(group: FoundGroup) => void>(),
    openDossier: vi.fn<(id: string) => void>(),
    openPanel: vi.fn(),
    goToPost: vi.fn<PopupActions['goToPost']>(() => Promise.resolve(true)),
    hasWarned: vi.fn(() => Promise.resolve(true)),
    warned: vi.fn(),
    copy: vi.fn<(text: string) => Promise<boolean>>(() => Promise.resolve(true)),
    openOptions: vi.fn(),
    openMet: vi.fn(),
    openWelcome: vi.fn(),
    hideAll: vi.fn(),
    showAgain: vi.fn(),
    endPresenting: vi.fn(),
  };
  const screen = await show(
    <PopupView page={page} met={met} cacheLine="33 names" texts={en} actions={actions} />,
  );
  return { ...screen, actions };
}

test('a page that no extension may read says so, and offers nothing for it', async () => {
  const page: PageState = { ...makePage(), coveredBy: [] };
  delete page.host;
  const { text, root } = await showPopup(page);
  expect(text()).toContain('No extension may read it');
  expect(root.querySelector('input, .primary')).toBeNull();
});

test('a site that is not read offers both permissions', async () => {
  const { click, actions, text } = await showPopup(makePage({ coveredBy: [] }));
  expect(text()).not.toContain('Found here');
  await click('button', 'Read news.example');
  await click('button', 'Read every site');
  expect(actions.readSite).toHaveBeenCalledExactlyOnceWith('news.example');
  expect(actions.readEverySite).toHaveBeenCalledOnce();
});

test('while the intel can’t be used nobody says that no name is on the page', async () => {
  const { text } = await showPopup(makePage({ isReady: false }));
  expect(text()).not.toContain(en.popup.nothingFound);
  expect(text().split('33 names')).toHaveLength(3);
});

test('a mode says what it means and is chosen for the host', async () => {
  const { click, text, actions } = await showPopup(makePage({ mode: 'discreet' }));
  expect(text()).toContain('Nothing is put into the page');
  await click('.segments label:nth-child(3) input');
  expect(actions.setMode).toHaveBeenCalledExactlyOnceWith('news.example', 'off');
});

test('trust is one switch with its warning, and only where names are painted', async () => {
  const { click, text, actions } = await showPopup(makePage());
  expect(text()).toContain('A page can find out which of its own words are painted');
  await click('[role=switch]');
  expect(actions.setTrusted).toHaveBeenCalledExactlyOnceWith('news.example', true);
  expect((await showPopup(makePage({ mode: 'discreet' }))).root.querySelector('[role=switch]')).toBeNull();
});

test('what was found leads to its place; what is not painted says why', async () => {
  const hidden = makeFound({ name: 'Quiet Otter', painted: false, count: 1 });
  const tag = makeFound({ name: '#OpX', kind: 'narrative', markClass: 'campaign' });
  const { click, find, actions } = await showPopup(makePage({ found: [tag, makeFound(), hidden] }));
  expect(find('.found-entry', 'Quiet Otter').textContent).toContain('not painted: above TLP:CLEAR');
  expect(find('.found-entry', 'UserSec').textContent).toContain('3 ×');
  await click('.found-entry', 'Quiet Otter');
  expect(actions.goTo).toHaveBeenCalledExactlyOnceWith(hidden);
});

test('of each kind those never met come first, and each leads to its dossier', async () => {
  const found = [makeFound({ id: 'a' }), makeFound({ id: 'b', name: 'RipperSec' })];
  const { root, click, actions } = await showPopup(makePage({ found }), { a: { count: 2 } });
  const names = [...root.querySelectorAll('.found-name')].map(({ textContent }) => textContent);
  expect(names).toEqual(['RipperSec new', 'UserSec']);
  await click('button', 'Dossier of RipperSec');
  expect(actions.openDossier).toHaveBeenCalledExactlyOnceWith('b');
});

test('a page with hundreds of names shows the first of each kind, and the side panel has all', async () => {
  const found = Array.from({ length: 200 }, () => makeFound());
  const { root, click, actions, text } = await showPopup(makePage({ found }));
  expect(text()).toContain('Actors (200)');
  expect(root.querySelectorAll('.found-entry').length).toBeLessThan(100);
  await click('button', 'Show all 200 in the side panel');
  expect(actions.openPanel).toHaveBeenCalledOnce();
});

test('a site of its own can be given up; one that is read with every site has no such button', async () => {
  const own = await showPopup(makePage());
  await own.click('button', en.popup.stopReading);
  expect(own.actions.stopReading).toHaveBeenCalledExactlyOnceWith(['*://news.example/*']);
  const every = await showPopup(makePage({ coveredBy: ['*://*/*'] }));
  expect(every.text()).not.toContain(en.popup.stopReading);
});

test('a site that is not as its adapter knows it is said to be read as plain text', async () => {
  const line = 'Telegram changed; reading the page as plain text.';
  expect((await showPopup(makePage())).text()).not.toContain(line);
  expect((await showPopup(makePage({ siteChanged: true }))).text()).toContain(line);
});

const makeItem = (over: Partial<ChatEntity['last']> = {}): ChatEntity => ({
  ...makeGroup({ name: 'UserSec', count: 2 }),
  answers: 0,
  last: { place: '77', frameId: 0, permalink: 'https://t.me/c/1234567890/77', seenAt: 0, ...over },
});

const settle = () =>
  act(async () => {
    await Promise.resolve();
    await Promise.resolve();
  });

test('a chat says who is named in it, in how many posts, and leads to the last', async () => {
  const entities = [
    makeItem({ date: '2024-08-25', dateIs: 'day' }),
    { ...makeItem(), name: 'CyberDragon', count: 1 },
  ];
  const { text, click, actions } = await showPopup(makePage({ chat: { title: 'Room', entities } }));
  expect(text()).toContain('In this chat: Room');
  expect(text()).toContain('last: Aug 25, 2024');
  expect(text()).toContain('2 posts');
  await click('.found-entry', 'UserSec');
  await settle();
  expect(actions.goToPost).toHaveBeenCalledExactlyOnceWith(entities[0]);
  expect(text()).not.toContain('mark messages as read');
});

test('replies that only quote the name count apart', async () => {
  const entities = [
    { ...makeItem(), answers: 1 },
    { ...makeItem(), id: 'x', name: 'CyberDragon', count: 0, answers: 2 },
  ];
  const { find } = await showPopup(makePage({ chat: { entities } }));
  expect(find('.found-entry', 'UserSec').textContent).toMatch(/2 posts · 1 reply$/);
  expect(find('.found-entry', 'CyberDragon').textContent).toMatch(/[^·] ?2 replies$/);
});

test('the first jump warns, and goes nowhere before it is told to', async () => {
  const screen = await showPopup(makePage({ chat: { entities: [makeItem()] } }));
  const { text, click, actions } = screen;
  actions.hasWarned.mockResolvedValue(false);
  await click('.found-entry', 'UserSec');
  await settle();
  expect(text()).toContain('may mark messages as read');
  expect(actions.goToPost).not.toHaveBeenCalled();
  await click('button', 'Cancel');
  expect(text()).not.toContain('may mark messages as read');
  expect(actions.warned).not.toHaveBeenCalled();
  await click('.found-entry', 'UserSec');
  await settle();
  await click('button', 'Go to the post');
  await settle();
  expect(actions.warned).toHaveBeenCalledOnce();
  expect(actions.goToPost).toHaveBeenCalledOnce();
});

test('the warning stands under what was pressed, however long the list, and the focus stays there', async () => {
  const others = ['Killnet', 'OverFlame'].map((name) => ({ ...makeItem(), id: name, name }));
  const screen = await showPopup(makePage({ chat: { entities: [...others, makeItem()] } }));
  const { find, click, actions } = screen;
  actions.hasWarned.mockResolvedValue(false);
  await click('.found-entry', 'OverFlame');
  await settle();
  const entry = find('.found-entry', 'OverFlame');
  expect(entry.nextElementSibling?.getAttribute('role')).toBe('alert');
  expect(screen.root.querySelectorAll('[role=alert]')).toHaveLength(1);
  find('button', 'Cancel').focus();
  await click('button', 'Cancel');
  expect(document.activeElement).toBe(entry);
});

test('of two with the same name a chat says what they are', async () => {
  const [tag, campaign] = [makeItem(), { ...makeItem(), id: 'other', kind: 'campaign' as const }];
  const shared = await showPopup(makePage({ chat: { entities: [tag, campaign] } }));
  expect(shared.root.querySelectorAll('.found-entry .spoken')).toHaveLength(0);
  expect(shared.find('.found-entry:not(.spoken)', 'Campaign').textContent).toContain('UserSec');
  const alone = await showPopup(makePage({ chat: { entities: [campaign] } }));
  expect(alone.find('.found-entry .spoken').textContent).toBe('Campaign');
});

test('the link of a post that is not in the page is there to copy, defanged, never to open', async () => {
  const screen = await showPopup(makePage({ chat: { entities: [makeItem()] } }));
  screen.actions.goToPost.mockResolvedValue(false);
  await screen.click('.found-entry', 'UserSec');
  await settle();
  expect(screen.text()).toContain('hxxps://t[.]me/c/1234567890/77');
  expect(screen.root.querySelector('a')).toBeNull();
  await screen.click('button', 'Copy the defanged link');
  expect(screen.actions.copy).toHaveBeenCalledExactlyOnceWith('hxxps://t[.]me/c/1234567890/77');
});

test('a post without a link can only be scrolled to', async () => {
  const { last, ...item } = makeItem();
  const bare = { ...item, last: { place: last.place, frameId: 0, seenAt: 0 } };
  const screen = await showPopup(makePage({ chat: { entities: [bare] } }));
  screen.actions.goToPost.mockResolvedValue(false);
  await screen.click('.found-entry', 'UserSec');
  await settle();
  expect(screen.text()).toContain('it has no link');
  expect(screen.root.querySelector('code')).toBeNull();
});

test('a chat where nobody known was seen says so', async () => {
  const { text } = await showPopup(makePage({ chat: { entities: [] } }));
  expect(text()).toContain('None of your names was seen in this chat yet.');
});

test('while everything is hidden nothing is listed, and one press shows it again', async () => {
  const { click, actions, text } = await showPopup(makePage({ hidden: true, found: [makeFound()] }));
  expect(text()).toContain('All marks and cards are hidden');
  expect(text()).not.toContain('Found here');
  await click('button', 'Show them again');
  expect(actions.showAgain).toHaveBeenCalledOnce();
});

test('hiding all is one press away; presenting is said, and ended here', async () => {
  const { click, actions, text } = await showPopup(makePage({ ceiling: 'GREEN' }));
  await click('button', 'Hide all marks and cards');
  expect(actions.hideAll).toHaveBeenCalledOnce();
  expect(text()).toContain('Presenting: up to TLP:GREEN.');
  await click('button', 'Show everything');
  expect(actions.endPresenting).toHaveBeenCalledOnce();
});
