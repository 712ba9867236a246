// @vitest-environment happy-dom
// What is removed by keyboard takes its button along: the focus goes to what stays beside it, not to the top of the page.
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { KeptList } from '../../../components/dossier/KeptList.tsx';
import { Bonds } from '../../../components/options/Bonds.tsx';
import { SiteSettings } from '../../../components/options/SiteSettings.tsx';
import { makeBond } from '../../../lib/intel/bonds.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const BOND = makeBond({ id: 'stix:1', name: 'DragonForce' }, { id: 'stix:2', name: 'Dragon' }, 'same', 0);
const KEPT = { id: 'stix:1', name: 'Heron', kind: 'threat-actor', at: 0 } as const;
const SITES = { stopReading: vi.fn(), setMode: vi.fn(), setTrusted: vi.fn(), forget: vi.fn() };

const bonds = (isThere: boolean): VNode => (
  <Bonds bonds={isThere ? [BOND] : []} isCut={false} texts={en} now={0} onRemove={vi.fn()} />
);
const read = (isThere: boolean): VNode => (
  <SiteSettings
    sites={{ sites: isThere ? ['*://news.example/*'] : [], modes: {}, trusted: [] }}
    texts={en}
    actions={SITES}
  />
);
const host = (isThere: boolean): VNode => (
  <SiteSettings
    sites={{ sites: [], modes: isThere ? { 'news.example': 'off' } : {}, trusted: [] }}
    texts={en}
    actions={SITES}
  />
);
const kept = (isThere: boolean): VNode => (
  <KeptList
    {...{ titleId: 'kept', title: 'Watch-list', none: 'Nothing', isCut: false, now: 0, texts: en }}
    items={isThere ? [KEPT] : []}
    removed={undefined}
    addressOf={(id) => id}
    onRemove={vi.fn()}
  />
);

test.each([
  ['what was said of two', bonds, en.options.bonds],
  ['a site that is read', read, en.options.sites],
  ['a site with a setting of its own', host, en.options.modesTitle],
  ['what is watched', kept, 'Watch-list'],
])('%s', async (_, list, title) => {
  const { root, find, click } = await show(list(true));
  find('button', en.common.remove).focus();
  await click('button', en.common.remove);
  await act(() => render(list(false), root));
  expect(document.activeElement?.textContent).toBe(title);
});

test('what goes by itself leaves the focus alone', async () => {
  const { root } = await show(bonds(true));
  await act(() => render(bonds(false), root));
  expect(document.activeElement).toBe(document.body);
});
