// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { PanelView } from '../../../components/panel/PanelView.tsx';
import type { ChosenThing, PanelActions, PanelPage, PanelWork } from '../../../components/panel/types.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import type { MentionPlace } from '../../../lib/intel/found.ts';
import type { Met } from '../../../lib/intel/found-filter.ts';
import { FEED, makeGroup, makePlace } from '../../make/found.ts';
import { show } from './screen.ts';

const en = textsFor('en');

const makePage = (over: Partial<PanelPage> = {}): PanelPage => ({
  host: 'news.example',
  coveredBy: ['*://news.example/*'],
  readsEverySite: false,
  ...{ mode: 'mark', trusted: false, found: [], isReady: true, hidden: false, ceiling: 'none' },
  ...over,
});

const WORK: PanelWork = { kind: 'all', feed: '', met: 'all', view: 'page', chosen: '', scroll: 0 };

const UNSEEN: PanelPage = {
  ...{
    coveredBy: [],
    readsEverySite: false,
    mode: 'mark',
    trusted: false,
    found: [],
    isReady: true,
    hidden: false,
    ceiling: 'none',
  },
};

interface Shown {
  work?: Partial<PanelWork>;
  chosen?: ChosenThing;
  places?: ReadonlyMap<string, MentionPlace>;
  met?: Met;
}

const makeActions = () => ({
  readSite: vi.fn<PanelActions['readSite']>(),
  readEverySite: vi.fn(),
  stopReading: vi.fn<PanelActions['stopReading']>(),
  setMode: vi.fn<PanelActions['setMode']>(),
  setTrusted: vi.fn<PanelActions['setTrusted']>(),
  showAgain: vi.fn(),
  endPresenting: vi.fn(),
  work: vi.fn<PanelActions['work']>(),
  shown: vi.fn<PanelActions['shown']>(),
  goTo: vi.fn<PanelActions['goTo']>(),
  goToPlace: vi.fn<PanelActions['goToPlace']>(),
  allPlaces: vi.fn(),
  openDossier: vi.fn<PanelActions['openDossier']>(),
  goToPost: vi.fn<PanelActions['goToPost']>(() => Promise.resolve(true)),
  hasWarned: vi.fn(() => Promise.resolve(true)),
  warned: vi.fn(),
  copy: vi.fn<PanelActions['copy']>(() => Promise.resolve(true)),
  openOptions: vi.fn(),
});

async function showPanel(page: PanelPage | undefined, { work, chosen, places, met }: Shown = {}) {
  const actions = makeActions();
  const screen = await show(
    <PanelView
      page={page}
      tabId={1}
      work={{ ...WORK, ...work }}
      chosen={chosen}
      places={places ?? new Map()}
      met={met}
      cacheLine="Preparing the names …"
      notice={undefined}
      card={<p>the card</p>}
      texts={en}
      actions={actions}
    />,
  );
  return { ...screen, actions };
}

const rowsOf = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('[role=option] bdi.strong')].map(({ textContent }) => textContent);

const HERON = makeGroup({ name: 'Paper Heron', count: 3 });
const TAG = makeGroup({
  ...{ name: '#OpX', kind: 'narrative', markClass: 'campaign' },
  feeds: [{ ...FEED, id: 'file-2', title: { en: 'Other feed' } }],
});

test.each<[string, PanelPage | undefined, string]>([
  ['while it asks', undefined, 'Loading …'],
  ['of a page that it can’t see', UNSEEN, 'Byname can’t see this page'],
  ['of a site that is not read', makePage({ coveredBy: [] }), 'Byname does not read this site'],
  ['of a site that is off', makePage({ mode: 'off' }), 'Byname does not read this site'],
  ['before the intel is ready', makePage({ isReady: false }), 'Preparing the names …'],
  ['of a page with no known name', makePage(), 'None of your names is on this page'],
])('%s it says so', async (_when, page, said) => {
  const { text, root } = await showPanel(page);
  expect(text()).toContain(said);
  expect(root.querySelector('[role=listbox]')).toBeNull();
});

test('of a page that it can’t see it offers nothing to allow where every site is read already', async () => {
  const { text, root } = await showPanel({ ...UNSEEN, readsEverySite: true });
  expect(text()).toContain('No extension may read it');
  expect(text()).not.toContain('Read every site');
  expect(root.querySelector('.buttons')).toBeNull();
});

test('while everything is hidden nothing is listed, and one press shows it again', async () => {
  const { root, click, actions } = await showPanel(makePage({ found: [HERON], hidden: true }));
  expect(root.textContent).not.toContain('Paper Heron');
  await click('.showing button');
  expect(actions.showAgain).toHaveBeenCalledOnce();
});

test('each thing with how often it is named, and the sentence that names it first', async () => {
  const places = new Map([[HERON.id, makePlace()]]);
  const { find, actions } = await showPanel(makePage({ found: [HERON, TAG] }), { places });
  expect(find('[role=option]', 'Paper Heron').textContent).toContain(
    '3 ×Yesterday Paper Heron struck again.',
  );
  expect(actions.shown).toHaveBeenLastCalledWith([HERON.id, TAG.id]);
});

test('those never met come first and say so', async () => {
  const { root, find } = await showPanel(makePage({ found: [HERON, TAG] }), { met: { [HERON.id]: 1 } });
  expect(rowsOf(root)).toEqual(['#OpX', 'Paper Heron']);
  expect(find('[role=option]', '#OpX').textContent).toContain('new');
  expect(find('[role=option]', 'Paper Heron').textContent).not.toContain('new');
});

test('what is on the watch-list says so', async () => {
  const watched = makeGroup({ name: 'Quiet Moth', isWatched: true });
  const { find } = await showPanel(makePage({ found: [watched, HERON] }));
  const signs = (name: string): number => find('[role=option]', name).querySelectorAll('svg').length;
  expect(signs('Quiet Moth')).toBe(signs('Paper Heron') + 1);
});

test('where nothing is remembered there is no filter for it', async () => {
  const found = [HERON];
  expect((await showPanel(makePage({ found }))).root.querySelectorAll('select')).toHaveLength(2);
  expect((await showPanel(makePage({ found }), { met: {} })).root.querySelectorAll('select')).toHaveLength(3);
});

test('filters say what is there, and what they leave', async () => {
  const screen = await showPanel(makePage({ found: [HERON, TAG] }), { work: { kind: 'narrative' } });
  expect(rowsOf(screen.root)).toEqual(['#OpX']);
  expect(screen.text()).toContain('1 of 2 entities');
  const options = [...screen.root.querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(options).toEqual([
    ...['All kinds', 'Threat actor (1)', 'Narrative (1)'],
    ...['All feeds', 'Example feed (1)', 'Other feed (1)'],
  ]);
  await screen.click('button', 'Show all');
  expect(screen.actions.work).toHaveBeenCalledExactlyOnceWith({ kind: 'all', feed: '', met: 'all' });
});

test('a filter that leaves nothing stays to be taken back', async () => {
  const work = { kind: 'campaign', feed: 'gone' } as const;
  const { text, root } = await showPanel(makePage({ found: [HERON] }), { work });
  expect(text()).toContain('No entity on this page passes the filters');
  expect([...root.querySelectorAll('select')].map(({ value }) => value)).toEqual(['campaign', 'fgone']);
});

test('of 5,000 things only those in sight are made', async () => {
  const found = Array.from({ length: 5_000 }, (_, index) => makeGroup({ name: `Heron ${index}` }));
  const { root, actions, find } = await showPanel(makePage({ found }));
  const options = root.querySelectorAll('[role=option]');
  expect(options.length).toBeLessThan(40);
  expect(options[0]?.getAttribute('aria-setsize')).toBe('5000');
  expect(actions.shown.mock.lastCall?.[0]).toHaveLength(options.length);
  expect(find('[role=listbox] > div').style.height).toBe('240000px');
});

const press = (list: HTMLElement, key: string) =>
  act(() => {
    list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

test('keys choose, and Enter leads to the page', async () => {
  const work = { chosen: HERON.id };
  const { find, root, actions } = await showPanel(makePage({ found: [HERON, TAG] }), { work });
  const list = find('[role=listbox]');
  const active = list.getAttribute('aria-activedescendant') ?? '';
  expect(root.querySelector(`[id="${active}"]`)?.getAttribute('aria-selected')).toBe('true');
  await press(list, 'ArrowDown');
  expect(actions.work).toHaveBeenCalledExactlyOnceWith({ chosen: TAG.id });
  await press(list, 'Enter');
  expect(actions.goTo).toHaveBeenCalledExactlyOnceWith(HERON);
});

const chosenHeron = (over: Partial<ChosenThing> = {}): ChosenThing => ({
  thing: HERON,
  group: HERON,
  places: { id: HERON.id, count: 1, places: [makePlace()] },
  ...over,
});

test('what is chosen: each mention in its sentence, who is named with it, its card, its dossier', async () => {
  const beside = [{ pk: 9, id: 'moth', name: 'Quiet Moth', kind: 'intrusion-set', count: 2 }] as const;
  const page = makePage({ found: [HERON] });
  const { text, click, actions } = await showPanel(page, { chosen: chosenHeron({ beside }) });
  expect(text()).toContain('the card');
  expect(text()).toContain('That says nothing about how they are related');
  await click('.sentence', 'Yesterday Paper Heron struck again.');
  expect(actions.goToPlace).toHaveBeenCalledExactlyOnceWith(makePlace());
  await click('.chip', 'Quiet Moth');
  expect(actions.work.mock.lastCall?.[0]).toMatchObject({ chosen: 'moth', kind: 'all', feed: '' });
  await click('button', 'Dossier');
  expect(actions.openDossier).toHaveBeenCalledExactlyOnceWith(HERON.id);
});

test('sentences on their way say so; many are asked for', async () => {
  const page = makePage({ found: [HERON] });
  const waiting = await showPanel(page, { chosen: { thing: HERON, group: HERON } });
  expect(waiting.text()).toContain('Reading the sentences');
  const places = Array.from({ length: 10 }, (_, at) => makePlace({ at }));
  const chosen = chosenHeron({ places: { id: HERON.id, count: 40, places } });
  const { click, actions } = await showPanel(page, { chosen });
  await click('button', 'Show all 40');
  expect(actions.allPlaces).toHaveBeenCalledOnce();
});

test('what is not painted says why, in the words of its mode', async () => {
  const group = makeGroup({ painted: false });
  const page = makePage({ found: [group], mode: 'discreet' });
  const { text } = await showPanel(page, { chosen: { thing: group, group } });
  expect(text()).toContain('not painted: discreet');
});

test('a chat that is open is listed by who was seen last, and what is chosen there needs not be on the page', async () => {
  const last = { place: '77', frameId: 0, seenAt: 0 };
  const chat = { title: 'Room', entities: [{ ...HERON, count: 2, answers: 0, last }] };
  const page = makePage({ chat });
  const screen = await showPanel(page, { work: { view: 'chat' }, chosen: { thing: HERON } });
  expect(screen.text()).toContain('In this chat: Room');
  expect(screen.text()).toContain('the card');
  expect(screen.root.querySelector('.sentence')).toBeNull();
  await screen.click('.panel-list .segments input');
  expect(screen.actions.work).toHaveBeenCalledExactlyOnceWith({ view: 'page' });
  await screen.click('.found-entry', 'Paper Heron');
  expect(screen.actions.work).toHaveBeenLastCalledWith({ chosen: HERON.id });
});
