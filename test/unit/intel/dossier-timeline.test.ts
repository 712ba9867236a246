import { expect, test } from 'vitest';
import { spanOf, timelineOf, type TimeItem } from '../../../lib/intel/dossier-timeline.ts';
import { makeCardAssertion, makePart } from '../../make/card.ts';
import { makeEntity, makeName } from '../../make/entity.ts';

const day = (text: string): number => Date.parse(text);

test.each([
  ['2024', '2024-01-01', '2025-01-01'],
  ['2024-02', '2024-02-01', '2024-03-01'],
  ['2024-02-29', '2024-02-29', '2024-03-01'],
  ['2024-08-27T10:00:00Z', '2024-08-27', '2024-08-28'],
])('%s is as long as it is vague', (date, start, end) => {
  expect(spanOf(date)).toEqual([day(start), day(end) - 1]);
});

test('what is no date has no place in time', () => {
  expect(spanOf('last summer')).toBeUndefined();
});

const shortOf = ({ lane, start, stop = '', fact, producer }: TimeItem): string =>
  `${start}${stop && `–${stop}`} ${lane} ${fact} ${producer}`;

test('facts, relations, names, references and the intel itself, the earliest first', () => {
  const report = { title: 'A report', date: '2023-05' };
  const entity = makeEntity({
    names: [makeName('Old Heron', { validFrom: '2019', validUntil: '2021' })],
    firstSeen: '2018',
    lastSeen: '2024-01',
    created: '2022-01-01T00:00:00Z',
    modified: '2022-01-01T00:00:00Z',
    references: [report, { title: 'undated' }, { title: 'odd', date: 'soon' }],
  });
  const claim = makeCardAssertion({
    assertion: { start: '2024-08-25', assertedBy: 'UserSec', tlp: 'GREEN', references: [report] },
  });
  const items = timelineOf([makePart({ entity, assertions: [claim, makeCardAssertion()] })]);
  expect(items.map(shortOf)).toEqual([
    '2018–2024-01 seen seen Example Intel',
    '2019–2021 names name Example Intel',
    '2022-01-01T00:00:00Z intel intel Example Intel',
    '2023-05 references reference UserSec',
    '2024-08-25 relations relation UserSec',
  ]);
  expect(items.find(({ fact }) => fact === 'relation')?.tlp).toBe('GREEN');
});

test('one end of a time is a fact too', () => {
  const part = makePart({
    entity: makeEntity({ lastSeen: '2024', names: [makeName('X1', { validUntil: '2020' })] }),
  });
  expect(timelineOf([part]).map(shortOf)).toEqual([
    '2020 names name Example Intel',
    '2024 seen seen Example Intel',
  ]);
});
