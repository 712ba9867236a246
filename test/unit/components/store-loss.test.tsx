// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { StoreLoss } from '../../../components/options/StoreLoss.tsx';
import { LANGUAGES } from '../../../lib/i18n/languages.ts';
import { textsFor } from '../../../lib/i18n/texts.ts';
import { cacheLine } from '../../../lib/messages/cache-line.ts';
import { show } from './screen.ts';

test.each(LANGUAGES)(
  'what is gone, what is still there, what to do, and a word that it was read: %s',
  async (language) => {
    const texts = textsFor(language);
    const onRead = vi.fn();
    const { find, click } = await show(
      <StoreLoss lostAt={Date.UTC(2026, 10, 30)} texts={texts} onRead={onRead} />,
    );
    const said = find('[role=alert]').textContent;
    const { title, kept, advice } = texts.settings.loss;
    for (const part of [title, '2026', kept, advice]) expect(said).toContain(part);
    await click('button');
    expect(onRead).toHaveBeenCalledOnce();
  },
);

test.each([null, undefined])('nothing is said where nothing is gone (%s)', async (lostAt) => {
  const { root } = await show(<StoreLoss lostAt={lostAt} texts={textsFor('en')} onRead={() => undefined} />);
  expect(root.textContent).toBe('');
});

test.each([
  [{}, '2 names of 1 entity from 1 feed'],
  [{ damaged: 1 }, '2 names of 1 entity from 1 feed. 1 entry damaged: sync or import their feeds again.'],
  [
    { isLost: true },
    '2 names of 1 entity from 1 feed. What was stored before is gone: see the options page.',
  ],
])('the line about the intel says so, too: %j', (more, line) => {
  const cache = { state: 'ready', names: 2, entities: 1, feeds: 1, version: 1, builtAt: 0, ...more } as const;
  expect(cacheLine(cache, textsFor('en'))).toBe(line);
});
