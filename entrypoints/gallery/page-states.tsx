import type { VNode } from 'preact';
import { unreadWords } from '../../components/unread-words.ts';
import { PasteView } from '../../components/paste/PasteView.tsx';
import { PrivacyView } from '../../components/privacy/PrivacyView.tsx';
import { WelcomeView } from '../../components/welcome/WelcomeView.tsx';
import { emptyRequestLog, type RequestLog } from '../../lib/intel/request-log.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { States } from './states.ts';
import { COUNTS } from './stored-counts.ts';

const nothing = (): void => undefined;
const WHEN = Date.UTC(2026, 0, 2, 9, 30);
const TEXT = 'Paper Heron opened #PaperWave.';

const paste =
  (
    text: string,
    marks: readonly [number, number, 'actor' | 'campaign'][] | undefined,
    unread?: 'not-ready',
  ) =>
  (texts: Texts): VNode => (
    <PasteView
      text={text}
      marks={marks?.map(([start, end, markClass]) => ({ start, end, markClass, mention: 0 }))}
      unread={unread && unreadWords(unread, texts)}
      limit={100_000}
      isTooLong={false}
      look={{ style: 'tint', weight: 'normal' }}
      texts={texts}
      onText={nothing}
      onMark={nothing}
    >
      <p class="muted">{texts.paste.point}</p>
    </PasteView>
  );

const LOG: RequestLog = {
  since: WHEN,
  total: 312,
  purposes: { sync: 310, look: 2 },
  hosts: {
    'raw.githubusercontent.com': { count: 300, firstAt: WHEN, lastAt: WHEN + 9e8 },
    'taxii.intel.example': { count: 12, firstAt: WHEN, lastAt: WHEN + 8e8 },
  },
  entries: [
    { at: WHEN, purpose: 'look', host: 'intel.example', method: 'GET', status: 404, bytes: 12, ms: 3 },
    { at: WHEN, purpose: 'sync', host: 'intel.example', method: 'GET', status: 'cut-short', bytes: 0, ms: 0 },
  ],
};

const STORED = { ...COUNTS, bytes: 45_000_000 };

const privacy =
  (log: RequestLog | undefined, isUnread = false) =>
  (texts: Texts): VNode => (
    <PrivacyView
      log={log}
      stored={log && STORED}
      isUnread={isUnread}
      feeds={[]}
      ceiling={undefined}
      settings={{
        sites: ['*://*/*'],
        modes: { 'quiet.example': 'discreet' },
        trusted: ['web.telegram.org'],
        rememberEncounters: true,
      }}
      texts={texts}
      optionsPage="#options"
    />
  );

const welcome =
  (sites: readonly string[], denied: boolean) =>
  (texts: Texts): VNode => (
    <WelcomeView
      where={{ readsEverySite: false, sites, telegramTrusted: true, denied }}
      known={[]}
      told={undefined}
      remembers={false}
      texts={texts}
      actions={{
        telegramOnly: nothing,
        chosenSites: nothing,
        everySite: nothing,
        readSite: () => false,
        setTelegramTrusted: nothing,
        addPreset: nothing,
        addServer: nothing,
        addFile: nothing,
        setRemembers: nothing,
        openPaste: nothing,
        finish: nothing,
      }}
    >
      <p class="muted">{texts.welcome.sampleNotReady}</p>
    </WelcomeView>
  );

export const pageStates: States = {
  'paste-empty': paste('', []),
  'paste-reading': paste(TEXT, undefined),
  'paste-unread': paste(TEXT, [], 'not-ready'),
  'paste-nothing': paste('gm, long session', []),
  'paste-found': paste(TEXT, [
    [0, 11, 'actor'],
    [19, 29, 'campaign'],
  ]),
  'privacy-loading': privacy(undefined),
  'privacy-unread': privacy(undefined, true),
  'privacy-never': privacy(emptyRequestLog()),
  'privacy-log': privacy(LOG),
  'welcome-sites': welcome(['news.example', 'blog.example'], false),
  'welcome-denied': welcome([], true),
};
