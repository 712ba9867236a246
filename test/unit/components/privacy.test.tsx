// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PrivacyView } from '../../../components/privacy/PrivacyView.tsx';
import { begun, emptyRequestLog, type RequestLog } from '../../../lib/intel/request-log.ts';
import type { LoggedRequest } from '../../../lib/intel/sync.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const counts = {
  feeds: 2,
  entities: 30,
  assertions: 0,
  ownNames: 1,
  mutes: 0,
  bonds: 0,
  watched: 2,
  notes: 1,
  logins: 1,
  encounters: 0,
  searches: 0,
};
const settings = {
  sites: ['*://*/*'],
  modes: { 'quiet.example': 'discreet', 'off.example': 'off' },
  trusted: ['web.telegram.org'],
  rememberEncounters: false,
} as const;

const entry = (over: Partial<LoggedRequest>): LoggedRequest => ({
  ...{ at: 1_000, purpose: 'sync', host: 'intel.example', method: 'GET', status: 200, bytes: 1, ms: 1 },
  ...over,
});

const showPrivacy = (log: RequestLog | undefined) =>
  show(
    <PrivacyView
      log={log}
      stored={counts}
      feeds={[]}
      ceiling={undefined}
      settings={settings}
      texts={en}
      optionsPage="#"
    />,
  );

test('tells every request by what it was for, and each host', async () => {
  const all = [entry({}), entry({ host: 'other.example' }), entry({ purpose: 'look' })];
  const { text, find } = await showPrivacy(all.reduce(begun, emptyRequestLog()));
  expect(text()).toContain('2 requests to sync feeds, 1 when you looked at an address, 0 others.');
  expect(find('tbody tr', 'intel.example').textContent).toMatch(/^intel\.example2/);
  expect(text()).toContain('The last 3 requests');
});

test('what can’t be read is not on its way, and what the settings hold is told all the same', async () => {
  const { text } = await show(
    <PrivacyView
      {...{ settings, feeds: [], log: undefined, stored: undefined, ceiling: undefined }}
      isUnread
      texts={en}
      optionsPage="#"
    />,
  );
  expect(text()).not.toContain(en.common.loading);
  expect(text()).toContain(en.privacy.remembersNot);
});

test('tells that nothing was ever asked for, and what is kept', async () => {
  const { text } = await showPrivacy(emptyRequestLog());
  expect(text()).toContain('never asked the network');
  expect(text()).toContain('30 entities');
  expect(text()).toContain('Where you met whom is not remembered.');
  expect(text()).toContain('0 mark, 1 discreet, 1 off; 1 trusted');
});

test('says nothing of requests before it knows', async () => {
  const { text } = await showPrivacy(undefined);
  expect(text()).toContain('Loading');
  expect(text()).not.toContain('0 others');
});
