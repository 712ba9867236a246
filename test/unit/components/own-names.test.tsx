// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { OwnNames, type OwnNamesActions } from '../../../components/own/OwnNames.tsx';
import { textsFor } from '../../../lib/i18n/texts.ts';
import type { OwnNames as Names } from '../../../lib/intel/own-names.ts';
import { makeEntity } from '../../make/entity.ts';
import { makeAttached, makeEntry, makeMade, makeOwnName } from '../../make/own.ts';
import { show, type Screen } from './screen.ts';

const en = textsFor('en');

const makeActions = () => ({
  add: vi.fn(),
  removeAll: vi.fn(),
  restoreAll: vi.fn(),
  removeName: vi.fn<OwnNamesActions['removeName']>(),
  changeName: vi.fn<OwnNamesActions['changeName']>().mockResolvedValue(true),
  changeFacts: vi.fn<OwnNamesActions['changeFacts']>().mockResolvedValue(true),
});

async function list(own: Partial<Names>, more: Partial<Parameters<typeof OwnNames>[0]> = {}) {
  const actions = makeActions();
  const names = { isRemoved: false, isCut: false, entries: [], ...own };
  const screen = await show(
    <OwnNames
      own={names}
      last={undefined}
      unread={undefined}
      undone={undefined}
      texts={en}
      actions={actions}
      {...more}
    />,
  );
  return { ...screen, actions };
}

async function fill(screen: Screen, selector: string, value: string): Promise<void> {
  const field = screen.find(selector);
  await act(() => {
    Object.assign(field, { value });
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function submit(screen: Screen): Promise<void> {
  await act(async () => {
    screen.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
}

const handle = makeOwnName('@quartz', { type: 'handle', platform: 'telegram', metAt: 't.me' });
const attached = makeEntry(makeAttached(handle, makeEntity({ name: 'Paper Heron', tlp: 'AMBER' })));
const made = makeEntry(makeMade('Onyx Newt', { note: 'seen twice', kind: 'campaign' }));

describe('the list', () => {
  test('says of each name whose it is, where it was met, and how it may be shared', async () => {
    const { find } = await list({ entries: [attached, made] });
    const first = find('.own-entry', 'Paper Heron').textContent;
    for (const said of [
      'TLP:AMBER',
      'Linked with Example Intel · Example feed',
      '@quartz',
      'Telegram',
      'met on t.me',
    ])
      expect(first).toContain(said);
    const second = find('.own-entry', 'Onyx Newt').textContent;
    for (const said of ['Campaign', 'TLP:AMBER+STRICT', 'Made by you', 'seen twice'])
      expect(second).toContain(said);
  });

  test('a name whose feed is gone says so', async () => {
    const { text } = await list({ entries: [{ pk: 1, entity: attached.entity }] });
    expect(text()).toContain('The feed that this was linked with is not loaded.');
  });

  test('is empty with a hint, loading, or failed', async () => {
    expect((await list({})).text()).toContain('There are none yet. Select text on a page');
    expect((await list({}, { own: undefined })).text()).toContain('Loading');
    const failed = await list({}, { own: undefined, unread: 'not-ready' });
    expect(failed.find('[role="alert"]').textContent).toContain('Byname is not ready');
    expect(failed.text()).not.toContain('Loading');
  });

  test('begins adding', async () => {
    const { click, actions } = await list({});
    await click('button', 'Add a name');
    expect(actions.add).toHaveBeenCalledOnce();
  });
});

test('while presenting it says that there may be more, and offers to remove nothing that is not seen', async () => {
  const some = await list({ isCut: true, entries: [attached] });
  expect(some.text()).toContain(en.showing.namesHidden);
  expect(some.text()).toContain('@quartz');
  expect(some.text()).not.toContain(en.own.removeAll);
  const none = await list({ isCut: true });
  expect(none.text()).toContain(en.showing.namesHidden);
  expect(none.text()).not.toContain(en.own.none);
});

describe('removing', () => {
  test('one name', async () => {
    const { click, actions } = await list({ entries: [attached] });
    await click('button', 'Remove: @quartz');
    expect(actions.removeName).toHaveBeenCalledExactlyOnceWith(attached, 0);
  });

  test('what was done can be undone, and undoing has the focus', async () => {
    const undo = vi.fn();
    const { click, text } = await list({}, { last: { text: '“x” is removed.', undo } });
    expect(text()).toContain('“x” is removed.');
    expect(document.activeElement?.textContent).toContain('Undo');
    await click('button', 'Undo');
    expect(undo).toHaveBeenCalledOnce();
  });

  test('all of them, and back', async () => {
    const there = await list({ entries: [attached] });
    await there.click('button', 'Remove all');
    expect(there.actions.removeAll).toHaveBeenCalledOnce();
    const gone = await list({ isRemoved: true });
    expect(gone.text()).toContain('They can be brought back until the browser is started again.');
    await gone.click('button', 'Undo');
    expect(gone.actions.restoreAll).toHaveBeenCalledOnce();
  });
});

describe('changing', () => {
  test('a name: its host stays unless it is taken off', async () => {
    const screen = await list({ entries: [attached] });
    await screen.click('button', 'Edit: @quartz');
    await fill(screen, 'form input', '@quartz_moth');
    await submit(screen);
    expect(screen.actions.changeName).toHaveBeenCalledExactlyOnceWith(attached, 0, {
      ...handle,
      value: '@quartz_moth',
    });
    expect(screen.root.querySelector('form')).toBeNull();
  });

  test('a name that was refused stays in its editor; an empty one is not asked for', async () => {
    const screen = await list({ entries: [attached] });
    screen.actions.changeName.mockResolvedValue(false);
    await screen.click('button', 'Edit: @quartz');
    await fill(screen, 'form input', '  ');
    await submit(screen);
    expect(screen.find('[role="alert"]').textContent).toContain('Write a name.');
    expect(screen.actions.changeName).not.toHaveBeenCalled();
    await fill(screen, 'form input', '@taken');
    await submit(screen);
    expect(screen.find('form input')).toHaveProperty('value', '@taken');
  });

  test('kind, note and marking, of what the user made', async () => {
    const screen = await list({ entries: [attached, made] });
    expect(screen.root.querySelectorAll('.own-entry > .link')).toHaveLength(1);
    await screen.click('button', 'Edit kind, note and sharing');
    await fill(screen, 'form textarea', ' seen three times ');
    await submit(screen);
    expect(screen.actions.changeFacts).toHaveBeenCalledExactlyOnceWith(made, {
      kind: 'campaign',
      tlp: 'AMBER+STRICT',
      note: 'seen three times',
    });
  });
});
