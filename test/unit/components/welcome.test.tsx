// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { WhereState } from '../../../components/welcome/Where.tsx';
import { WelcomeView } from '../../../components/welcome/WelcomeView.tsx';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';

const en = textsFor('en');

async function showWelcome(over: Partial<WhereState> = {}, remembers = false) {
  const actions = {
    telegramOnly: vi.fn(),
    chosenSites: vi.fn(),
    everySite: vi.fn(),
    readSite: vi.fn<(text: string) => boolean>((text) => text.includes('.')),
    setTelegramTrusted: vi.fn<(trusted: boolean) => void>(),
    addPreset: vi.fn(),
    addServer: vi.fn(),
    addFile: vi.fn(),
    setRemembers: vi.fn<(remembers: boolean) => void>(),
    openPaste: vi.fn(),
    finish: vi.fn(),
  };
  const where = { readsEverySite: false, sites: [], telegramTrusted: false, denied: false, ...over };
  const screen = await show(
    <WelcomeView where={where} known={[]} told={undefined} remembers={remembers} texts={en} actions={actions}>
      <p>sample</p>
    </WelcomeView>,
  );
  const pressed = (): string[] =>
    [...screen.root.querySelectorAll('[aria-pressed=true] strong')].map((each) => each.textContent.trim());
  return { ...screen, actions, pressed };
}

test('begins with Telegram alone and nothing remembered', async () => {
  const { pressed } = await showWelcome();
  expect(pressed()).toEqual(['Telegram only', 'Remember nothing']);
});

test('a site is named; what is none is refused, and stays to be corrected', async () => {
  const { click, find, actions, text, root } = await showWelcome();
  await click('button', 'Sites I choose');
  const field = find('.site-form input');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  const write = (value: string) =>
    act(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const submit = () =>
    act(() => {
      find('.site-form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  await write('news');
  await submit();
  expect(text()).toContain('no host or address of a site');
  expect(field.value).toBe('news');
  await write('news.example');
  await submit();
  expect(actions.readSite).toHaveBeenLastCalledWith('news.example');
  expect(root.querySelector('.site-form [role=alert]')).toBeNull();
});

test('from every site back to those that were named', async () => {
  const { click, actions } = await showWelcome({ readsEverySite: true });
  await click('button', 'Sites I choose');
  expect(actions.chosenSites).toHaveBeenCalledOnce();
});

test('chosen sites are told, and taken back with Telegram only', async () => {
  const { click, pressed, text, actions } = await showWelcome({ sites: ['news.example', 'blog.example'] });
  expect(pressed()).toContain('Sites I choose');
  expect(text()).toContain('Byname reads news.example and blog.example, and Telegram.');
  await click('button', 'Telegram only');
  expect(actions.telegramOnly).toHaveBeenCalledOnce();
});

test('remembering is chosen, and the page can be skipped before anything is', async () => {
  const { click, actions } = await showWelcome();
  await click('button', 'Remember where I meet names');
  expect(actions.setRemembers).toHaveBeenCalledExactlyOnceWith(true);
  await click('button', 'Skip for now');
  expect(actions.finish).toHaveBeenCalledOnce();
  await click('button', 'My own server');
  expect(actions.addServer).toHaveBeenCalledOnce();
});
