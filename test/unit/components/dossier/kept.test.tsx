// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeptList } from '../../../../components/dossier/KeptList.tsx';
import { NoDossier } from '../../../../components/dossier/NoDossier.tsx';
import { Notes } from '../../../../components/dossier/Notes.tsx';
import { MAX_NOTE_TEXT } from '../../../../lib/intel/kept.ts';
import { textsFor } from '../../../../lib/i18n/texts.ts';
import { makeKept, makeNote } from '../../../make/kept.ts';
import { makeRef } from '../../../make/ref.ts';
import { show, type Screen } from '../screen.ts';

const texts = textsFor('en');

async function type(screen: Screen, text: string): Promise<void> {
  const field = screen.root.querySelector('textarea');
  await act(() => {
    if (field) field.value = text;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('a note', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function showNotes(write: (id: string, text: string) => Promise<boolean>) {
    const screen = await show(
      <Notes self={{ id: 'stix:a', name: 'Paper Heron' }} notes={[]} texts={texts} write={write} />,
    );
    const wait = () =>
      act(async () => {
        await vi.advanceTimersByTimeAsync(1_000);
      });
    return { ...screen, wait };
  }

  test('is stored once, a moment after the last key', async () => {
    const write = vi.fn(() => Promise.resolve(true));
    const screen = await showNotes(write);
    await type(screen, 'see');
    await type(screen, 'seen');
    expect(write).not.toHaveBeenCalled();
    await screen.wait();
    expect(write.mock.calls).toEqual([['stix:a', 'seen']]);
    expect(screen.find('[role=status]').textContent).toBe('Stored');
  });

  test('is stored when the page goes', async () => {
    const write = vi.fn(() => Promise.resolve(true));
    await type(await showNotes(write), 'in a hurry');
    window.dispatchEvent(new Event('pagehide'));
    expect(write).toHaveBeenCalledWith('stix:a', 'in a hurry');
  });

  test('stays in the field where it can’t be stored, and says so', async () => {
    const screen = await showNotes(() => Promise.resolve(false));
    await type(screen, 'kept here');
    await screen.wait();
    expect(screen.find('[role=status]').textContent).toContain('Not stored');
    expect(screen.root.querySelector('textarea')?.value).toBe('kept here');
  });

  test('that is too long is not sent', async () => {
    const write = vi.fn(() => Promise.resolve(true));
    const screen = await showNotes(write);
    await type(screen, 'x'.repeat(MAX_NOTE_TEXT + 1));
    await screen.wait();
    expect(write).not.toHaveBeenCalled();
    expect(screen.find('[role=status]').textContent).toContain('Too long');
  });
});

describe('what is kept', () => {
  const shared = {
    titleId: 't',
    title: 'Watch-list',
    none: 'Nothing yet.',
    removed: undefined,
    isCut: false,
    texts,
    now: 1_000,
  };
  const addressOf = (id: string): string => `/dossier.html#${id}`;

  test('leads to each dossier, also of what no feed has any more, and can be taken off', async () => {
    const onRemove = vi.fn();
    const items = [
      { ...makeKept({ id: 'a' }), ref: makeRef({ name: 'New name' }) },
      makeKept({ id: 'b', name: 'Gone' }),
    ];
    const { root, find, click } = await show(
      <KeptList {...shared} items={items} addressOf={addressOf} onRemove={onRemove} />,
    );
    expect([...root.querySelectorAll('a')].map((each) => each.getAttribute('href'))).toEqual([
      '/dossier.html#a',
      '/dossier.html#b',
    ]);
    expect(find('li', 'New name').textContent).toContain('Paper Heron');
    expect(find('li', 'Gone').textContent).toContain('in no feed that is loaded');
    await click('button', 'Remove: Gone');
    expect(onRemove).toHaveBeenCalledWith(items[1]);
  });

  test('nothing, and the way back', async () => {
    const undo = vi.fn();
    const removed = { said: 'Gone is off the watch-list.', undo };
    const { text, click } = await show(
      <KeptList {...shared} removed={removed} items={[]} addressOf={addressOf} onRemove={vi.fn()} />,
    );
    expect(text()).toContain('Nothing yet.');
    await click('button', 'Undo');
    expect(undo).toHaveBeenCalledOnce();
  });

  test('that a ceiling hides: it does not say that there is nothing', async () => {
    const { text } = await show(
      <KeptList {...shared} isCut removed={undefined} items={[]} addressOf={addressOf} onRemove={vi.fn()} />,
    );
    expect(text()).toContain('None that may be shown now.');
    expect(text()).not.toContain('Nothing yet.');
  });
});

test('of an entity that is gone: what it was called, and the note on it', async () => {
  const note = makeNote({ text: 'seen in March' });
  const { text, root } = await show(
    <NoDossier
      code="not-found"
      kept={{ id: note.id, name: note.name, notes: [note] }}
      indexAddress="/dossier.html"
      optionsAddress="/options.html"
      texts={texts}
      writeNote={vi.fn()}
    />,
  );
  expect(text()).toContain('It was called Paper Heron');
  expect(root.querySelector('textarea')?.value).toBe('seen in March');
});
