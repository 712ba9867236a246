// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { MarkedText, type PastedMark } from '../../../components/paste/MarkedText.tsx';
import { PasteView } from '../../../components/paste/PasteView.tsx';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';

const en = textsFor('en');
const TEXT = 'by UserSec,\nthen <b>UserSec</b> 🔥 and #FreeDurov';

const markAt = (name: string, from = 0): PastedMark => {
  const start = TEXT.indexOf(name, from);
  return { start, end: start + name.length, mention: from + 7, markClass: 'actor' };
};
const MARKS = [markAt('UserSec'), markAt('UserSec', 10), markAt('#FreeDurov')];

test('the text stays as it is, letter by letter, and its names are marks', async () => {
  const onMark = vi.fn<(mark: PastedMark) => void>();
  const { root, text, click } = await show(<MarkedText text={TEXT} marks={MARKS} onMark={onMark} />);
  expect(text()).toBe(TEXT);
  expect([...root.querySelectorAll('button')].map((each) => each.textContent)).toEqual([
    'UserSec',
    'UserSec',
    '#FreeDurov',
  ]);
  await click('button', '#FreeDurov');
  expect(onMark).toHaveBeenLastCalledWith(MARKS[2]);
});

test('whoever clears the text is back in the field', async () => {
  const onText = vi.fn();
  const { click, find } = await show(
    <PasteView
      {...{ text: TEXT, marks: MARKS, limit: 9, isTooLong: false, texts: en, onText, onMark: vi.fn() }}
      look={{ style: 'tint', weight: 'light' }}
    />,
  );
  await click('button', en.paste.clear);
  expect(onText).toHaveBeenCalledExactlyOnceWith('');
  expect(document.activeElement).toBe(find('textarea'));
});

test('a text that can’t be read is not said to have no names', async () => {
  const { text } = await show(
    <PasteView
      text={TEXT}
      marks={[]}
      unread="Byname is not ready."
      limit={100_000}
      isTooLong={false}
      look={{ style: 'tint', weight: 'light' }}
      texts={en}
      onText={vi.fn()}
      onMark={vi.fn()}
    />,
  );
  expect(text()).toContain('Byname is not ready.');
  expect(text()).not.toContain(en.paste.none);
});

test.each([
  [undefined, 'Loading …'],
  [[], 'None of your names is in this text.'],
  [MARKS, '3 mentions of 2 names.'],
] as const)('says what was found', async (marks, told) => {
  const { text } = await show(
    <PasteView
      text={TEXT}
      marks={marks}
      limit={100_000}
      isTooLong
      look={{ style: 'tint', weight: 'light' }}
      texts={en}
      onText={vi.fn()}
      onMark={vi.fn()}
    />,
  );
  expect(text()).toContain(told);
  expect(text()).toContain('Only the first 100,000 characters are read.');
});
