// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Unsaved } from '../../../components/Unsaved.tsx';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';

const en = textsFor('en');

test('a setting that was not stored is told until the next one is', async () => {
  let tell: (isSaved: boolean) => void = () => undefined;
  const watch = (told: (isSaved: boolean) => void): void => {
    tell = told;
  };
  const { text } = await show(<Unsaved watch={watch} texts={en} />);
  expect(text()).toBe('');
  await act(() => tell(false));
  expect(text()).toContain(en.undone['store-failed'].advice);
  await act(() => tell(true));
  expect(text()).toBe('');
});
