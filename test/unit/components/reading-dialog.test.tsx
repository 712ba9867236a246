// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { ReadingDialog } from '../../../components/reading/ReadingDialog.tsx';
import { sourceOf } from '../../../entrypoints/options/text-file.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import type { TextReading } from '../../../lib/intel/text-reading.ts';
import { guessReading } from '../../../lib/sync/feeds/text/guess.ts';
import { show } from './screen.ts';

const TABLE = 'Actor;Also known as;Land\nPaper Heron;Grey Crane,APT-Q-99;China\n=1+1;;\nX;;\n';

const settle = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

async function open(text: string, fileName: string, start: TextReading = guessReading(text, fileName)) {
  const onChosen = vi.fn<(reading: TextReading) => void>();
  const onCancel = vi.fn();
  const source = sourceOf(fileName, text);
  const screen = await show(
    <ReadingDialog
      source={source}
      start={start}
      texts={textsFor('en')}
      onChosen={onChosen}
      onCancel={onCancel}
    />,
  );
  await settle();
  const choose = async (selector: string, label: string, value: string): Promise<void> => {
    const found = screen.find(selector, label);
    const select = found instanceof HTMLSelectElement ? found : found.querySelector('select');
    if (!select) throw new Error(`no select ${label}`);
    await act(() => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
  };
  const submit = async (): Promise<void> => {
    await act(() => {
      screen.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
  };
  return { ...screen, choose, submit, onChosen, onCancel };
}

describe('a table', () => {
  test('shows its first rows, and what Byname makes of them', async () => {
    const { root, find, text } = await open(TABLE, 'team.csv');
    const uses = [...root.querySelectorAll<HTMLSelectElement>('th select')].map(({ value }) => value);
    expect(uses).toEqual(['name', 'aliases', 'none']);
    expect(find('.outcome').textContent).toContain('Paper Heron Threat actor · Grey Crane · APT-Q-99');
    expect(find('.outcome').textContent).toContain('=1+1');
    expect(text()).toContain('line 4: no usable name (X)');
  });

  test('is imported as its columns were chosen', async () => {
    const { choose, submit, onChosen, onCancel } = await open(TABLE, 'team.csv');
    await choose('th select', 'Column 3: Land', 'country');
    await choose('label.field', 'Its entries are', 'intrusion-set');
    await submit();
    expect(onChosen).toHaveBeenCalledExactlyOnceWith({
      as: 'table',
      delimiter: ';',
      separator: ',',
      kind: 'intrusion-set',
      columns: ['name', 'aliases', 'country'],
      header: ['Actor', 'Also known as', 'Land'],
    });
    expect(onCancel).not.toHaveBeenCalled();
  });

  test('can’t be imported without a column of names, and has one at most', async () => {
    const { root, choose, submit, onChosen, text } = await open(TABLE, 'team.csv');
    await choose('th select', 'Column 2', 'name');
    const uses = [...root.querySelectorAll<HTMLSelectElement>('th select')].map(({ value }) => value);
    expect(uses).toEqual(['none', 'name', 'none']);
    await choose('th select', 'Column 2', 'none');
    expect(text()).toContain('Choose the column that holds the names.');
    await submit();
    expect(onChosen).not.toHaveBeenCalled();
  });

  test('is cut anew by another sign, and keeps the kind', async () => {
    const { root, choose, find } = await open(TABLE, 'team.csv');
    await choose('label.field', 'Its entries are', 'malware');
    await choose('label.field', 'Between columns', 'comma');
    expect(root.querySelectorAll('th')).toHaveLength(2);
    expect(find('label.field', 'Its entries are').querySelector('select')?.value).toBe('malware');
  });
});

test('a list is read as the kind that is chosen', async () => {
  const { choose, submit, onChosen, text } = await open('# ours\nPaper Heron = Grey Crane\n', 'names.txt');
  expect(text()).toContain('Paper Heron Threat actor · Grey Crane');
  await choose('label.field', 'Its entries are', 'channel');
  expect(text()).toContain('Paper Heron Channel · Grey Crane');
  await submit();
  expect(onChosen).toHaveBeenCalledExactlyOnceWith({ as: 'list', kind: 'channel' });
});

test('closing it chooses nothing', async () => {
  const { click, onChosen, onCancel } = await open(TABLE, 'team.csv');
  await click('button', 'Cancel');
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onChosen).not.toHaveBeenCalled();
});
