import type { VNode } from 'preact';
import { PopupView } from '../../components/popup/PopupView.tsx';
import type { PageState, PopupActions } from '../../components/popup/types.ts';
import type { ChatEntity, FoundGroup } from '../../lib/intel/found.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { States } from './states.ts';

const nothing = (): void => undefined;
const actions: PopupActions = {
  readSite: nothing,
  readEverySite: nothing,
  stopReading: nothing,
  setMode: nothing,
  setTrusted: nothing,
  goTo: nothing,
  goToPost: () => Promise.resolve(true),
  hasWarned: () => Promise.resolve(true),
  warned: nothing,
  copy: () => Promise.resolve(true),
  openOptions: nothing,
  openWelcome: nothing,
  hideAll: nothing,
  showAgain: nothing,
  endPresenting: nothing,
  openDossier: nothing,
  openMet: nothing,
  openPanel: nothing,
};

const PAGE: PageState = {
  host: 'news.example',
  coveredBy: ['*://news.example/*'],
  mode: 'mark',
  trusted: false,
  isReady: true,
  found: [],
  hidden: false,
  ceiling: 'none',
};

type Told = Pick<FoundGroup, 'name' | 'kind' | 'markClass' | 'count' | 'painted'>;

const TOLD: Told[] = [
  { name: 'Paper Heron', kind: 'threat-actor', markClass: 'actor', count: 12, painted: true },
  { name: 'Quiet Otter', kind: 'intrusion-set', markClass: 'actor', count: 1, painted: false },
  { name: '#PaperWave', kind: 'narrative', markClass: 'campaign', count: 3, painted: true },
  { name: '@paper_heron', kind: 'channel', markClass: 'channel', count: 2, painted: true },
];

const FOUND: FoundGroup[] = TOLD.map((told, pk) => ({
  ...told,
  pk,
  id: `stix:example--${pk}`,
  tlp: told.painted ? 'CLEAR' : 'AMBER',
  producers: ['Example Intel'],
  feeds: [{ id: 'example', kind: 'file', title: { en: 'Example feed' } }],
  frameId: 0,
  mention: pk,
  version: 1,
}));

const LAST = { place: '77', frameId: 0, date: '2024-08-25T16:05:09Z', dateIs: 'exact' as const, seenAt: 0 };

const CHAT: ChatEntity[] = FOUND.map((each, at) => ({ ...each, count: 3 - at, answers: at, last: LAST }));

/** As long as titles may be there. */
const LONG = '\u202efo retteL\u202c the Paper Heron and all of its friends, foes and onlookers, '.repeat(4);

const shown =
  (over: Partial<PageState>, noticeIn?: (texts: Texts) => string) =>
  (texts: Texts): VNode => (
    <PopupView
      page={{ ...PAGE, ...over }}
      notice={noticeIn?.(texts)}
      cacheLine={texts.common.cache.ready(1_403, 320, 4)}
      texts={texts}
      actions={actions}
    />
  );

const unreadable: PageState = { ...PAGE, coveredBy: [] };
delete unreadable.host;

export const popupStates: States = {
  'popup-loading': (texts) => <PopupView cacheLine={texts.common.loading} texts={texts} actions={actions} />,
  'popup-unreadable': (texts) => (
    <PopupView page={unreadable} cacheLine={texts.common.cache.empty} texts={texts} actions={actions} />
  ),
  'popup-not-read': shown({ coveredBy: [] }),
  'popup-denied': shown({ coveredBy: [] }, ({ popup }) => popup.denied),
  'popup-nothing': shown({}),
  'popup-newer-store': (texts) => (
    <PopupView
      page={{ ...PAGE, isReady: false }}
      cacheLine={texts.common.cache.newerStore}
      texts={texts}
      actions={actions}
    />
  ),
  'popup-found': shown({ found: FOUND }),
  'popup-discreet': shown({ mode: 'discreet', found: FOUND.map((each) => ({ ...each, painted: false })) }),
  'popup-off': shown({ mode: 'off' }),
  'popup-chat': shown({ found: FOUND, chat: { title: 'Paper Heron talk', entities: CHAT } }),
  'popup-chat-title': shown({ chat: { title: LONG, entities: [] }, siteChanged: true }),
  'popup-hidden': shown({ hidden: true, found: FOUND }),
  'popup-presenting': shown({ ceiling: 'GREEN', found: FOUND.slice(0, 1) }),
};
