// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { CardView } from '../../../components/card/CardView.tsx';
import type { Around } from '../../../lib/intel/around.ts';
import type { Evidence } from '../../../lib/intel/evidence.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { makeCard } from '../../make/card.ts';
import { makeMute } from '../../make/mute.ts';
import { show } from './screen.ts';

const evidence: Evidence = {
  post: {
    chat: { key: 'telegram:-1001234567890', platform: 'telegram', id: '-1001234567890' },
    messageId: 77,
    permalink: 'https://t.me/c/1234567890/77',
  },
  quote: 'gm',
  spoilers: [],
  sha256: 'ab',
  capturedAt: 0,
};

const NOTHING: Around = { hints: [], known: [], seen: 0 };

async function showCard(around?: Around, language: 'en' | 'ja' = 'en') {
  const texts = textsFor(language);
  const open = vi.fn<(pk: number) => void>();
  const copy = vi.fn<(text: string) => Promise<boolean>>(() => Promise.resolve(true));
  const mute = {
    place: () => Promise.resolve({ isPrivate: false, host: 'web.telegram.org' }),
    add: () => Promise.resolve(makeMute()),
    remove: () => Promise.resolve(true),
  };
  const screen = await show(
    <CardView
      card={makeCard()}
      textOnPage="Paper Heron"
      around={around}
      pinned={false}
      canGoBack={false}
      mute={mute}
      texts={texts}
      actions={{ open, copy, back: vi.fn(), close: vi.fn() }}
      now={0}
    />,
  );
  const press = (selector: string, key: string, more: KeyboardEventInit = {}) =>
    act(async () => {
      screen.find(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
      await Promise.resolve();
    });
  return { ...screen, open, copy, press, texts };
}

test('evidence of the post is copied by click, and by key from anywhere in the card', async () => {
  const { click, copy, press, texts, find } = await showCard({ evidence, ...NOTHING });
  await click('button', texts.telegram.copyEvidence);
  await press('.card-body', 'e');
  await press('h1', 'E', { shiftKey: true });
  expect(copy).toHaveBeenCalledTimes(3);
  expect(new Set(copy.mock.calls.flat()).size).toBe(1);
  expect(copy.mock.calls[0]?.[0]).toMatch(
    /^Telegram \| hxxps:\/\/t\[\.\]me\/c\/1234567890\/77 \| .* \| text "gm" \| SHA-256 of the text ab$/,
  );
  expect(find('button', texts.telegram.copyEvidence).getAttribute('aria-keyshortcuts')).toBe('E');
});

test.each(['en', 'ja'] as const)('%s: the button says that a spoiler is copied, too', async (language) => {
  const spoiled = { ...NOTHING, evidence: { ...evidence, quote: 'it was X', spoilers: ['X'] } };
  const { click, copy, texts } = await showCard(spoiled, language);
  await click('button', texts.telegram.copyEvidenceSpoiled);
  expect(copy.mock.calls[0]?.[0]).toContain(texts.telegram.evidence.spoilers(['"X"']));
});

test('the key is the browser’s with a modifier', async () => {
  const { copy, press } = await showCard({ evidence, ...NOTHING });
  await press('.card-body', 'e', { ctrlKey: true });
  await press('.card-body', 'e', { metaKey: true });
  await press('.card-body', 'x');
  expect(copy).not.toHaveBeenCalled();
});

test('a name that stands in no post has no evidence, and its card says nothing of chats', async () => {
  const unknown = await showCard();
  expect(unknown.root.querySelector('[aria-keyshortcuts]')).toBeNull();
  await unknown.press('.card-body', 'e');
  expect(unknown.copy).not.toHaveBeenCalled();
  const { root } = await showCard(NOTHING);
  expect(root.querySelector('[aria-keyshortcuts], .notice')).toBeNull();
});

const hints: Around['hints'] = [
  {
    kind: 'namesake',
    role: 'chat',
    here: { id: '-1005555555555', username: 'heron_2', title: 'Paper Heron <b>x</b>' },
    name: 'Paper Heron',
    known: ['https://t.me/heron', '-1001234567890'],
  },
  { kind: 'handle-reused', role: 'sender', here: { id: '42' }, name: 'Moth', known: ['@moth'] },
];

test('a namesake and a reused handle are told with both ids, addresses defanged, nothing claimed', async () => {
  const { text, root } = await showCard({ ...NOTHING, hints });
  expect(text()).toContain('Unverified namesake');
  expect(text()).toContain(
    'This chat has the same title as Paper Heron, or one that looks alike, but another id.',
  );
  expect(text()).toContain('Here: Paper Heron <b>x</b> -1005555555555 @heron_2');
  expect(text()).toContain('In the intel: hxxps://t[.]me/heron -1001234567890');
  expect(text()).toContain('Handle reused?The sender has the handle of Moth, but another id.');
  expect(root.querySelector('a, b')).toBeNull();
});

test('in Japanese', async () => {
  const { text } = await showCard({ ...NOTHING, hints }, 'ja');
  expect(text()).toContain('未確認の同名');
  expect(text()).toContain('送信者は Moth のハンドルを使っていますが、ID が異なります。');
});

test('whom the intel knows around the name is named by role, and opens; how often the name was met is said', async () => {
  const known: Around['known'] = [{ role: 'forwardedFrom', pk: 7, name: 'Otter Daily', kind: 'channel' }];
  const { text, click, open } = await showCard({ hints: [], known, seen: 3 });
  expect(text()).toMatch(/The origin of the forwarded post is known as\s+Otter Daily/);
  expect(text()).toContain('In this tab: 3 posts with this name since it was opened');
  await click('.around button');
  expect(open).toHaveBeenCalledExactlyOnceWith(7);
  expect((await showCard(NOTHING)).text()).not.toContain('In this tab');
});
