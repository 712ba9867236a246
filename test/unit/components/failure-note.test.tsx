// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FailureNote } from '../../../components/FailureNote.tsx';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';

test.each([
  ['en', 'No answer. Byname was updated or is restarting. Reload the page.'],
  ['ja', '応答がありません。Byname が更新されたか、再起動中です。ページを再読み込みしてください。'],
] as const)('a failure is told in the sentences of the language: %s', async (language, said) => {
  const { find } = await show(<FailureNote failure="unreachable" texts={textsFor(language)} />);
  expect(find('[role=alert]').textContent).toBe(said);
});

test('no failure, no word', async () => {
  const { root } = await show(<FailureNote failure={undefined} texts={textsFor('en')} />);
  expect(root.textContent).toBe('');
});
