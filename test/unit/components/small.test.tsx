// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { ShortList } from '../../../components/ShortList.tsx';
import { Sample } from '../../../components/welcome/Sample.tsx';
import { splitAtNames } from '../../../components/welcome/split.ts';
import { LANGUAGES } from '../../../lib/i18n/languages.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';
import { runs } from '../../make/runs.ts';

const en = textsFor('en');

test('a long list shows its first items, and all when asked', async () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  const { root, click } = await show(
    <ShortList items={items} limit={3} texts={en} keyOf={(item) => item}>
      {(item) => item}
    </ShortList>,
  );
  expect(root.querySelectorAll('li:not(:has(button))')).toHaveLength(3);
  await click('button', 'Show all 5');
  expect(root.querySelectorAll('li:not(:has(button))')).toHaveLength(5);
  await click('button', 'Show fewer');
  expect(root.querySelectorAll('li:not(:has(button))')).toHaveLength(3);
});

test('one item more than the limit is simply shown', async () => {
  const { root } = await show(
    <ShortList items={['a', 'b']} limit={1} texts={en} keyOf={(item) => item}>
      {(item) => item}
    </ShortList>,
  );
  expect(root.querySelectorAll('li')).toHaveLength(2);
  expect(root.querySelector('button')).toBeNull();
});

test.each([
  [true, 'Copied'],
  [false, 'The browser did not allow copying'],
])('copying that went %s says so', async (result, said) => {
  const copy = vi.fn(() => Promise.resolve(result));
  const { click, find } = await show(<CopyButton value="x" label="Copy" texts={en} copy={copy} />);
  await click('button');
  expect(find('[role=status]').textContent).toBe(said);
});

test.each(LANGUAGES)('the sample sentence in %s has all its marks', async (language) => {
  const onName = vi.fn<(name: string) => void>();
  const { root, click, text } = await show(<Sample texts={textsFor(language)} onName={onName} />);
  expect(root.querySelectorAll('.mark')).toHaveLength(6);
  expect(text()).toBe(textsFor(language).welcome.sample);
  await click('.mark', '#FreeDurov');
  expect(onName).toHaveBeenCalledWith('#FreeDurov');
});

test('pieces of a text joined are the text', () => {
  const names = [
    { value: 'ab', markClass: 'actor' },
    { value: 'b', markClass: 'campaign' },
  ] as const;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), (text) => {
      const pieces = splitAtNames(text, names);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
    runs(100),
  );
});
