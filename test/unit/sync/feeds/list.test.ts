import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IntakeError } from '../../../../lib/intel/feed.ts';
import { ENTITY_KINDS } from '../../../../lib/intel/kinds.ts';
import { readLine } from '../../../../lib/sync/feeds/list.ts';
import { readMade } from '../../../make/read.ts';
import { shownNames } from '../../../make/text.ts';
import { expectClean } from '../../../make/clean.ts';
import { runs } from '../../../make/runs.ts';

it.each<[string, string | undefined, string[]]>([
  ['Killnet', 'Killnet', []],
  ['  NoName057(16)  ', 'NoName057(16)', []],
  ['Paper Heron = Grey Crane, APT-Q-99', 'Paper Heron', ['Grey Crane', 'APT-Q-99']],
  ['Paper Heron=Grey Crane,', 'Paper Heron', ['Grey Crane']],
  ['Paper Heron # ours', 'Paper Heron', []],
  ['Paper Heron #1', 'Paper Heron #1', []],
  ['#FreeDurov', '#FreeDurov', []],
  ['＃FreeDurov', '＃FreeDurov', []],
  ['#FreeDurov = #FreePavel', '#FreeDurov', ['#FreePavel']],
  ['#FreeDurov # the wave of 2024', '#FreeDurov', []],
  ['=1+1', '=1+1', []],
  ['# a comment', undefined, []],
  ['#FreeDurov rally', undefined, []],
  ['#', undefined, []],
  ['', undefined, []],
])('the line “%s”', (line, name, others) => {
  expect(readLine(line)).toEqual(name === undefined ? undefined : { name, others });
});

it('reads a list as the kind that was chosen; a hashtag is a narrative', async () => {
  const text =
    '\ufeff# channels\r\nHeron News = @heron_news\r\n\r\n#OpHeron\r\nheron news = https://t.me/heron2\r\nX\r\n';
  const { entities, refusals, format } = await readMade(text, { reading: { as: 'list', kind: 'channel' } });
  expect(format).toBe('list');
  expect(entities.map((entity) => `${entity.kind}: ${shownNames(entity)}`)).toEqual([
    'channel: Heron News | @heron_news | handle @heron2',
    'narrative: hashtag #OpHeron',
  ]);
  expect(refusals).toEqual([{ id: 'line 6', reason: 'no-name', detail: 'X' }]);
});

it('takes any text', async () => {
  const part = fc.oneof(fc.constantFrom('#', '=', ',', '\n', '\r', ' # '), fc.string({ maxLength: 8 }));
  const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...ENTITY_KINDS), async (body, kind) => {
      try {
        const { entities } = await readMade(body, { reading: { as: 'list', kind } });
        expect(entities.every(({ name, names }) => names[0]?.value === name)).toBe(true);
        expectClean(entities);
      } catch (error) {
        if (!(error instanceof IntakeError)) throw error;
      }
    }),
    runs(100),
  );
});
