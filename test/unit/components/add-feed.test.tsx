// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../../lib/intel/presets.ts';
import { en, makeFormActions, makeUrlFound, openAdding, openForm } from './feed-dialog.tsx';

const FILE = en.feedForm.places.url.name;
const TAXII = en.feedForm.places.taxii.name;
const MISP = en.feedForm.places.misp.name;
const OPENCTI = en.feedForm.places.opencti.name;

describe('the first question', () => {
  test('is where the intel is; one can go back to it', async () => {
    const { root, press, text } = await openAdding();
    expect(root.querySelectorAll('.place')).toHaveLength(6);
    await press(TAXII);
    expect(text()).toContain(en.feedForm.addressHints.taxii);
    await press('Back');
    expect(root.querySelectorAll('.place')).toHaveLength(6);
  });

  test('a file of this computer goes to the import, and the dialog closes', async () => {
    const { find, onFiles, onClose } = await openAdding();
    const file = new File(['{}'], 'a.json');
    Object.defineProperty(find('input[type=file]'), 'files', { value: [file] });
    await act(() => {
      find('input[type=file]').dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('well-known public intel', () => {
  test('says what it holds, how large it is, its licence and where it comes from, before it is added', async () => {
    const { press, find } = await openAdding();
    await press(en.feedForm.places.preset.name);
    const [preset] = PRESETS;
    const item = find('.presets li', preset?.title.en);
    expect(item.textContent).toContain(preset?.holds.en);
    expect(item.textContent).toContain('about 1.4 MB');
    expect(item.textContent).toContain('from raw.githubusercontent.com');
    const links = [...item.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([preset?.licence.url, preset?.home]);
    expect(links.map(({ rel }) => rel)).toEqual(['noreferrer noopener', 'noreferrer noopener']);
  });

  test('is added by one press, by the schedule that is chosen; what is there is not added again', async () => {
    const [first, second] = PRESETS;
    const { press, choose, click, find, onPreset } = await openAdding(undefined, [second?.config.url ?? '']);
    await press(en.feedForm.places.preset.name);
    await choose('Sync', 'weekly');
    await click('.presets button', first?.title.en);
    expect(onPreset).toHaveBeenCalledExactlyOnceWith(first, 'weekly');
    expect(find('.presets button', second?.title.en).textContent).toContain('Added');
    await click('.presets button', second?.title.en);
    expect(onPreset).toHaveBeenCalledOnce();
  });
});

describe('looking', () => {
  test('asks for the address as it is completed, and for its host’s permission, in the press itself', async () => {
    const { type, click, actions } = await openForm(FILE, makeFormActions());
    await type('Address', ' intel.test/a.json');
    const looked = click('button', 'Look');
    expect(actions.look).toHaveBeenCalledExactlyOnceWith(
      { kind: 'url', url: 'https://intel.test/a.json', login: { kind: 'none' } },
      ['https://intel.test/*'],
    );
    await looked;
  });

  test.each(['', 'ftp://intel.test/', 'https://user:pw@intel.test/', 'not an address'])(
    'asks for nothing where “%s” is no address',
    async (address) => {
      const { type, press, actions, text, find } = await openForm(FILE, makeFormActions());
      await type('Address', address);
      await press('Look');
      expect(actions.look).not.toHaveBeenCalled();
      expect(text()).toContain(en.feedForm.addressMissing);
      expect(find('input[type=url]').getAttribute('aria-invalid')).toBe('true');
    },
  );

  test('says why it failed, where it was asked, and that nothing was changed', async () => {
    const actions = makeFormActions();
    actions.look.mockResolvedValue({ kind: 'failed', code: 'not-understood', detail: '<html>' });
    const { type, press, find } = await openForm(TAXII, actions);
    await type('Address', 'https://taxii.test/');
    await press('Look');
    const said = find('.feed-form [role=alert]').textContent;
    expect(said).toContain(en.feeds.expected.taxii);
    expect(said).toContain(en.feeds.failures['not-understood'].advice);
    expect(said).toContain(en.feedForm.nothingChanged);
    expect(said).toContain('<html>');
  });

  test('a login that is wanted was not refused', async () => {
    const actions = makeFormActions();
    actions.look.mockResolvedValue({ kind: 'failed', code: 'login-refused', detail: '401' });
    const { type, press, find, check } = await openForm(FILE, actions);
    await type('Address', 'https://intel.test/');
    await press('Look');
    expect(find('.feed-form [role=alert]').textContent).toContain(en.feeds.loginWanted.happened);
    await check('Token');
    await type('Token', 'wrong');
    await press('Look');
    expect(find('.feed-form [role=alert]').textContent).toContain(
      en.feeds.failures['login-refused'].happened,
    );
  });

  test('says that the browser did not allow it, or that the background does not answer', async () => {
    const actions = makeFormActions();
    actions.look.mockResolvedValueOnce({ kind: 'denied' });
    actions.look.mockResolvedValueOnce({ kind: 'unanswered', code: 'not-ready' });
    const { type, press, find } = await openForm(FILE, actions);
    await type('Address', 'https://intel.test/');
    await press('Look');
    expect(find('.feed-form [role=alert]').textContent).toContain(en.feedForm.deniedLook);
    await press('Look');
    expect(find('.feed-form [role=alert]').textContent).toContain(en.common.unread['not-ready'].title);
  });

  test('an answer about another address than the one that stands there now is dropped', async () => {
    const actions = makeFormActions();
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof actions.look>>>();
    actions.look.mockReturnValueOnce(promise);
    const { type, press, root, text } = await openForm(FILE, actions);
    await type('Address', 'https://intel.test/a.json');
    await press('Look');
    expect(text()).toContain(en.feedForm.looking);
    await type('Address', 'https://intel.test/b.json');
    resolve({ kind: 'url', found: makeUrlFound() });
    await type('Address', 'https://intel.test/c.json');
    expect(root.querySelector('.found')).toBeNull();
  });

  test('what was found takes the focus', async () => {
    const { type, press, find } = await openForm(FILE, makeFormActions());
    await type('Address', 'https://intel.test/a.json');
    await press('Look');
    expect(document.activeElement).toBe(find('.found'));
  });
});

describe('a login', () => {
  test('is masked, and no browser fills it in', async () => {
    const { find, check } = await openForm(TAXII, makeFormActions());
    await check('User and password');
    expect(find('label.field', 'Password').querySelector('input')).toMatchObject({
      type: 'password',
      autocomplete: 'new-password',
    });
    await check('Token');
    expect(find('label.field', 'Token').querySelector('input')?.type).toBe('password');
  });

  test.each([
    [
      TAXII,
      'User and password',
      { User: 'ada', Password: 'pw' },
      { kind: 'basic', user: 'ada', password: 'pw' },
    ],
    [FILE, 'Token', { Token: ' t0ken ' }, { kind: 'bearer', key: 't0ken' }],
    [OPENCTI, undefined, { Token: 't0ken' }, { kind: 'bearer', key: 't0ken' }],
    [MISP, undefined, { 'Authentication key': 'k3y' }, { kind: 'misp-key', key: 'k3y' }],
  ] as const)('of %s (%s) goes along', async (place, kind, fields, login) => {
    const { type, check, press, actions } = await openForm(place, makeFormActions());
    if (kind !== undefined) await check(kind);
    await type('Address', 'https://intel.test/');
    for (const [label, value] of Object.entries(fields)) await type(label, value);
    await press('Look');
    expect(actions.look.mock.calls[0]?.[0].login).toEqual(login);
  });

  test('that is incomplete, or would travel in the clear, is sent nowhere', async () => {
    const { type, press, actions, find } = await openForm(OPENCTI, makeFormActions());
    await type('Address', 'https://opencti.test/');
    await press('Look');
    expect(find('.feed-form > [role=alert]').textContent).toBe(en.feedForm.loginMissing);
    await type('Address', 'http://opencti.test/');
    await press('Look');
    expect(find('.feed-form > [role=alert]').textContent).toBe(en.feedForm.insecure);
    expect(actions.look).not.toHaveBeenCalled();
    await type('Address', 'http://localhost:8080/');
    await press('Look');
    expect(find('.feed-form > [role=alert]').textContent).toBe(en.feedForm.loginMissing);
  });
});
