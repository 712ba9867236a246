// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FailureNote } from '../../../components/FailureNote.tsx';
import { LANGUAGES } from '../../../lib/i18n/languages.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { show } from './screen.ts';

const en = textsFor('en');

test.each([
  ['en', 'No answer. Byname was updated or is restarting. Reload the page.'],
  ['ja', '応答がありません。Byname が更新されたか、再起動中です。ページを再読み込みしてください。'],
] as const)('a failure is told in the sentences of the language: %s', async (language, said) => {
  const { find } = await show(<FailureNote unread="unreachable" texts={textsFor(language)} />);
  expect(find('[role=alert]').textContent).toBe(said);
});

test('what was not done is told before what could not be read, and not as that', async () => {
  const { find } = await show(<FailureNote unread="store-failed" undone="store-full" texts={en} />);
  expect(find('[role=alert]').textContent).toBe(
    'The browser has no room left, so nothing was changed. Free some disk space or remove a large feed, then try again.',
  );
});

test('what is stored but not in use yet is not said to have failed', async () => {
  const { find } = await show(
    <FailureNote unread={undefined} undone="not-compiled" what="a.json was not imported" texts={en} />,
  );
  expect(find('[role=alert]').textContent).toMatch(/^It is stored/);
});

test.each(LANGUAGES)(
  'nothing that was to be done is told as something that can’t be read (%s)',
  (language) => {
    const { card, own, undone } = textsFor(language);
    const unread = card.failures['store-failed'].title;
    expect([own.failures['store-failed'], undone['store-failed'].happened].join(' ')).not.toContain(unread);
  },
);

test.each(LANGUAGES)(
  'on a page of ours nobody is sent to point at a name or to the card (%s)',
  async (language) => {
    const texts = textsFor(language);
    const { text } = await show(<FailureNote unread="not-ready" texts={texts} />);
    expect(text()).toContain(texts.common.unread['not-ready'].title);
    expect(text()).not.toContain(texts.card.failures['not-ready'].advice);
  },
);

test('no failure, no word', async () => {
  const { root } = await show(<FailureNote unread={undefined} texts={en} />);
  expect(root.textContent).toBe('');
});
