// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AddNameActions } from '../../../components/own/AddName.tsx';
import type { NameCheck } from '../../../lib/intel/own-names.ts';
import { makeHit, makeRef } from '../../make/ref.ts';
import { COMBOBOX, FINE, heron, makeActions, moth, open, settle, type Dialog } from './add-name-dialog.tsx';
import type { Screen } from './screen.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const active = (dialog: Screen): string | undefined =>
  dialog.root.querySelector('[aria-selected="true"]')?.textContent;

describe('choosing the entity', () => {
  test('what is typed is searched; each hit says what it is, who says so, and which name hit', async () => {
    const dialog = await open();
    await dialog.type(COMBOBOX, ' crane ');
    expect(dialog.actions.find).toHaveBeenCalledExactlyOnceWith('crane');
    const said = [...dialog.root.querySelectorAll('[role="option"]')].map((option) => option.textContent);
    expect(said[0]).toContain('Paper Heron TLP:AMBER');
    expect(said[0]).toContain('Threat actor · Example Intel · Example feed · also “Grey Crane”');
    expect(said[1]).not.toContain('also');
    expect(said[2]).toContain('Threat actor · you · Your own names');
    expect(dialog.text()).toContain('3 entities found');
  });

  test('by keyboard: arrows go round, Enter takes, and the focus is at what comes next', async () => {
    const dialog = await open();
    await dialog.type(COMBOBOX, 'x');
    const field = dialog.find(COMBOBOX);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    await dialog.press('ArrowDown');
    expect(active(dialog)).toContain('Glass Otter');
    expect(
      dialog.root.querySelector(`[id="${field.getAttribute('aria-activedescendant') ?? ''}"]`)?.textContent,
    ).toBe(active(dialog));
    await dialog.press('ArrowUp');
    await dialog.press('ArrowUp');
    expect(active(dialog)).toContain('Silk Moth');
    await dialog.press('Enter');
    expect(dialog.find('.picked').textContent).toContain('Silk Moth');
    expect(document.activeElement?.textContent).toBe('Save');
    await dialog.click('button', 'Choose another');
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  });

  test('Escape closes the list first, not the dialog', async () => {
    const dialog = await open();
    await dialog.type(COMBOBOX, 'x');
    await dialog.press('Escape');
    expect(dialog.root.querySelectorAll('[role="option"]')).toHaveLength(0);
    expect(dialog.actions.close).not.toHaveBeenCalled();
  });

  test('says that it searches, that nothing is there, and what went wrong', async () => {
    const actions = makeActions();
    const answer = Promise.withResolvers<Awaited<ReturnType<AddNameActions['find']>>>();
    actions.find.mockReturnValue(answer.promise);
    const dialog = await open('Quartz Moth', undefined, actions);
    await dialog.type(COMBOBOX, 'zzz');
    expect(dialog.text()).toContain('Searching …');
    answer.resolve({ ok: true, value: [] });
    await settle();
    expect(dialog.text()).toContain('No name is like “zzz”');
    actions.find.mockResolvedValue({ ok: false, code: 'newer-store' });
    await dialog.type(COMBOBOX, 'zzzz');
    expect(dialog.text()).toContain('Update Byname to read it.');
  });

  test('Enter takes nothing while the answer to what was typed last is on its way', async () => {
    const dialog = await open();
    await dialog.type(COMBOBOX, 'a');
    const late = Promise.withResolvers<Awaited<ReturnType<AddNameActions['find']>>>();
    dialog.actions.find.mockReturnValue(late.promise);
    await dialog.type(COMBOBOX, 'ab');
    await dialog.press('Enter');
    expect(dialog.root.querySelector('.picked')).toBeNull();
    late.resolve({ ok: true, value: [moth] });
    await settle();
    await dialog.press('Enter');
    expect(dialog.find('.picked').textContent).toContain('Silk Moth');
  });

  test('a late answer to an older question is dropped', async () => {
    const actions = makeActions();
    const late = Promise.withResolvers<Awaited<ReturnType<AddNameActions['find']>>>();
    actions.find.mockReturnValueOnce(late.promise);
    const dialog = await open('Quartz Moth', undefined, actions);
    await dialog.type(COMBOBOX, 'a');
    await dialog.type(COMBOBOX, 'ab');
    late.resolve({ ok: true, value: [] });
    await settle();
    expect(dialog.root.querySelectorAll('[role="option"]')).toHaveLength(3);
  });
});

describe('what it says before it saves', () => {
  const withCheck = (check: Partial<NameCheck>): Promise<Dialog> => {
    const actions = makeActions();
    actions.check.mockResolvedValue({ ok: true, value: { ...FINE, ...check } });
    return open('Quartz Moth', undefined, actions);
  };

  test.each<[Partial<NameCheck>, string]>([
    [
      { known: [makeRef({ name: 'Silk Moth' })] },
      'Already a name of Silk Moth (threat actor, Example Intel)',
    ],
    [{ known: [moth] }, 'Already a name of Silk Moth (threat actor, you)'],
    [{ isAmbiguous: true }, 'This is an ordinary word'],
    [{ isMatchable: false }, 'This can’t be found in text'],
    [{ bringsBack: true }, 'Saving this one brings the others back'],
  ])('%j', async (check, sentence) => {
    expect((await withCheck(check)).find('.warnings').textContent).toContain(sentence);
  });

  test('nothing where there is nothing to say', async () => {
    expect((await withCheck({})).find('.warnings').textContent).toBe('');
  });

  test('the marking that the name takes, and where it will not be painted', async () => {
    const dialog = await open();
    await dialog.type(COMBOBOX, 'x');
    await dialog.press('Enter');
    expect(dialog.text()).toContain('The name counts as TLP:AMBER, as Paper Heron does.');
    expect(dialog.text()).toContain('not painted on sites that you don’t trust');
  });

  test('a kind that is not marked', async () => {
    const dialog = await open();
    await dialog.type(COMBOBOX, 'x');
    await dialog.press('ArrowDown');
    await dialog.press('Enter');
    expect(dialog.text()).toContain('Names of this kind (malware) are not marked');
  });
});

describe('saving', () => {
  test('attached: name, host and entity; then what came of it, and undo leads back to the form', async () => {
    const dialog = await open('Quartz Moth', 'news.example');
    await dialog.type(COMBOBOX, 'x');
    await dialog.press('Enter');
    await dialog.submit();
    const name = { value: 'Quartz Moth', type: 'alias', metAt: 'news.example' };
    expect(dialog.actions.save).toHaveBeenCalledExactlyOnceWith(name, heron);
    expect(dialog.text()).toContain('“Quartz Moth” is now a name of Paper Heron.');
    expect(dialog.text()).toContain('not painted on sites that you don’t trust');
    await dialog.click('button', 'Undo');
    await settle();
    expect(dialog.actions.takeBack).toHaveBeenCalledExactlyOnceWith('own:1', name);
    expect(dialog.text()).toContain('The name is removed again.');
    expect(dialog.find('.picked').textContent).toContain('Paper Heron');
  });

  test('where it was met is kept only if the user wants it', async () => {
    const dialog = await open('Quartz Moth', 'news.example');
    await dialog.click('input[type="checkbox"]');
    await dialog.type(COMBOBOX, 'x');
    await dialog.press('Enter');
    await dialog.submit();
    expect(dialog.actions.save.mock.calls[0]?.[0]).toEqual({ value: 'Quartz Moth', type: 'alias' });
  });

  test('a new entity is AMBER+STRICT unless the user says otherwise, and says what that means', async () => {
    const dialog = await open();
    await dialog.click('.segments label', 'A new entity’s');
    const radios = dialog.root.querySelectorAll<HTMLInputElement>('input[type="radio"]');
    await act(() => {
      radios[1]?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(dialog.text()).toContain('The name counts as TLP:AMBER+STRICT.');
    expect(dialog.text()).toContain('not painted on sites that you don’t trust');
    await dialog.submit();
    expect(dialog.actions.save).toHaveBeenLastCalledWith(
      { value: 'Quartz Moth', type: 'alias' },
      { kind: 'threat-actor', tlp: 'AMBER+STRICT' },
    );
    expect(dialog.text()).toContain('“Quartz Moth” is now known.');
  });

  test.each([
    ['#OpQuartz', undefined, { value: '#OpQuartz', type: 'hashtag' }],
    ['@quartz', undefined, { value: '@quartz', type: 'handle' }],
    ['@quartz', 't.me', { value: '@quartz', type: 'handle', platform: 'telegram', metAt: 't.me' }],
  ])('%s met on %s is by its sign and its place %j', async (text, host, name) => {
    const dialog = await open(text, host);
    await dialog.type(COMBOBOX, 'x');
    await dialog.press('Enter');
    await dialog.submit();
    expect(dialog.actions.save.mock.calls[0]?.[0]).toEqual(name);
  });

  test('the user’s choice of type and platform wins', async () => {
    const dialog = await open('@quartz', 't.me');
    await dialog.choose('On', 'x');
    await dialog.type(COMBOBOX, 'x');
    await dialog.press('Enter');
    await dialog.submit();
    expect(dialog.actions.save.mock.calls[0]?.[0]).toMatchObject({ type: 'handle', platform: 'x' });
  });

  test('what is missing is said, and has the focus', async () => {
    const dialog = await open('');
    expect(document.activeElement).toBe(dialog.find('input'));
    await dialog.submit();
    expect(dialog.find('[role="alert"]').textContent).toContain('Write a name.');
    await dialog.type('input', 'Quartz Moth');
    await dialog.submit();
    expect(dialog.find('[role="alert"]').textContent).toBe('Choose whose name it is.');
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
    expect(dialog.actions.save).not.toHaveBeenCalled();
  });

  test('a failure is said, and nothing that was typed is lost', async () => {
    const actions = makeActions();
    actions.save.mockResolvedValue({ ok: false, code: 'store-failed' });
    const dialog = await open('Quartz Moth', undefined, actions);
    await dialog.type(COMBOBOX, 'x');
    await dialog.press('Enter');
    await dialog.submit();
    expect(dialog.find('[role="alert"]').textContent).toContain('could not store it');
    expect(dialog.find('.picked').textContent).toContain('Paper Heron');
    expect(dialog.find('input')).toHaveProperty('value', 'Quartz Moth');
  });

  test('a name that was there before is said to be, and is not taken back', async () => {
    const actions = makeActions();
    actions.save.mockResolvedValue({ ok: true, value: { id: 'own:1', isNew: false } });
    const dialog = await open('Quartz Moth', undefined, actions);
    await dialog.type(COMBOBOX, 'x');
    await dialog.press('Enter');
    await dialog.submit();
    expect(dialog.text()).toContain('is one of your names of Paper Heron already');
    expect(() => dialog.find('button', 'Undo')).toThrow();
  });
});

test('Cancel closes the dialog', async () => {
  const dialog = await open();
  await dialog.click('button', 'Cancel');
  await settle();
  expect(dialog.actions.close).toHaveBeenCalledOnce();
});

test('names of feeds are text, never HTML', async () => {
  const evil = '<img src=x onerror=alert(1)>';
  const actions = makeActions();
  actions.find.mockResolvedValue({ ok: true, value: [makeHit({ name: evil, hit: evil, producer: evil })] });
  const dialog = await open(evil, undefined, actions);
  await dialog.type(COMBOBOX, 'x');
  expect(dialog.root.querySelector('img')).toBeNull();
  expect(dialog.text()).toContain(evil);
});
