// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { en, makeFormActions, makeUrlFound, openEditing } from './feed-dialog.tsx';

/** With a login, what is unmarked is never left to us. */
const STORED = { login: 'basic', isLoginStored: true, isTlpAuto: false } as const;

test('what is not changed is not sent', async () => {
  const { press, actions, onSaved, onClose } = await openEditing({ title: 'Ours', ...STORED });
  await press('Save');
  expect(actions.look).not.toHaveBeenCalled();
  expect(actions.change).toHaveBeenCalledExactlyOnceWith('r1', {}, ['https://intel.test/*']);
  expect(onSaved).toHaveBeenCalledOnce();
  expect(onClose).toHaveBeenCalledOnce();
});

test('schedule, TLP and title are changed without looking; an empty title is the intel’s own', async () => {
  const { press, choose, type, actions } = await openEditing({ title: 'Ours' });
  await choose('Sync', 'hourly');
  await choose('Unmarked', 'RED');
  await type('Title', '');
  await press('Save');
  expect(actions.change.mock.calls[0]?.[1]).toEqual({ schedule: 'hourly', defaultTlp: 'RED', title: '' });
});

test('a stored login is told as that and never shown; it is replaced, or kept after all', async () => {
  const { press, type, text, root, actions } = await openEditing(STORED);
  expect(text()).toContain(en.feedForm.stored);
  expect(root.querySelector('input[type=password]')).toBeNull();
  await press('Replace');
  await press('Keep the stored one');
  await press('Replace');
  await type('User', 'ada');
  await type('Password', 'new');
  await press('Save');
  expect(actions.change.mock.calls[0]?.[1]).toEqual({
    login: { kind: 'basic', user: 'ada', password: 'new' },
  });
});

test('a stored login is removed, where the server may do without', async () => {
  const { press, actions } = await openEditing(STORED);
  await press('Remove');
  await press('Save');
  expect(actions.change.mock.calls[0]?.[1]).toEqual({ login: { kind: 'none' } });
  const opencti = await openEditing({ kind: 'opencti', login: 'bearer', isLoginStored: true });
  expect(opencti.root.querySelector('.stored-login')?.textContent).not.toContain('Remove');
});

test('a login that an imported set-up lacks is asked for', async () => {
  const { press, text, actions } = await openEditing({ login: 'bearer', isLoginStored: false });
  expect(text()).toContain(en.feedForm.notStored);
  await press('Save');
  expect(text()).toContain(en.feedForm.loginMissing);
  expect(actions.change).not.toHaveBeenCalled();
});

test('another address must be looked at; its kind stays, and what nobody is asked about too', async () => {
  const actions = makeFormActions();
  actions.look.mockResolvedValue({
    kind: 'url',
    found: makeUrlFound({ url: 'https://new.test/b.json', finalUrl: 'https://new.test/b.json' }),
  });
  const { type, press, text } = await openEditing(
    {
      kind: 'url',
      address: 'https://old.test/a.json',
      config: { url: 'https://old.test/a.json', fullEvery: 3 },
    },
    {},
    actions,
  );
  await type('Address', 'https://new.test/b.json');
  await press('Save');
  expect(text()).toContain(en.feedForm.lookFirst);
  expect(actions.change).not.toHaveBeenCalled();
  await press('Look');
  await press('Save');
  expect(actions.change).toHaveBeenCalledExactlyOnceWith(
    'r1',
    { config: { url: 'https://new.test/b.json', fullEvery: 3 } },
    ['https://new.test/*'],
  );
});

test('looking again uses the stored login, shows what is chosen, and takes one collection', async () => {
  const actions = makeFormActions();
  const root = 'https://intel.test/root/';
  const collections = ['c1', 'c2'].map((id) => ({
    ...{ id, title: `Collection ${id}`, description: '', canRead: true, mediaTypes: [] },
  }));
  actions.look.mockResolvedValue({
    kind: 'taxii',
    found: { title: '', roots: [{ url: root, collections }] },
  });
  const { press, check, find } = await openEditing(STORED, {}, actions);
  await press('Look');
  expect(actions.look.mock.calls[0]?.[0]).toEqual({ kind: 'taxii', url: root, feedId: 'r1' });
  const first = find('label.check', 'Collection c1').querySelector('input');
  expect(first).toMatchObject({ type: 'radio', checked: true });
  await check('Collection c2');
  await press('Save');
  expect(actions.change.mock.calls[0]?.[1]).toEqual({ config: { root, collection: 'c2' } });
});

test('what the background refuses is told, and the form stays', async () => {
  const { press, text, actions, onClose } = await openEditing({});
  actions.change.mockResolvedValue({ ok: false, added: 0, failure: { kind: 'refused', code: 'bad-login' } });
  await press('Save');
  expect(text()).toContain(en.feedForm.refusals['bad-login']);
  expect(onClose).not.toHaveBeenCalled();
});
