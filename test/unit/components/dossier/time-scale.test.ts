import { expect, test } from 'vitest';
import { LEFT, placeItems, WIDTH } from '../../../../components/dossier/timeline/scale.ts';
import { timelineOf } from '../../../../lib/intel/dossier-timeline.ts';
import type { Reference } from '../../../../lib/intel/entity.ts';
import { makePart } from '../../../make/card.ts';
import { makeEntity } from '../../../make/entity.ts';

const itemsOf = (references: Reference[], over = {}) =>
  timelineOf([makePart({ entity: makeEntity({ references, ...over }) })]);

const words = (): string => 'A report';

test('a bar is as long as its date is vague, and all are inside', () => {
  const picture = placeItems(
    itemsOf([
      { title: 'a', date: '2020' },
      { title: 'b', date: '2023-01-05' },
    ]),
    words,
  );
  const [year, day] = picture?.lanes[0]?.items ?? [];
  expect(year?.x).toBe(LEFT);
  expect(year?.width ?? 0).toBeGreaterThan(200);
  expect(day?.width).toBe(8);
  expect(day?.isBefore).toBe(true);
  expect((day?.x ?? 0) + (day?.width ?? 0)).toBeLessThanOrEqual(WIDTH);
  expect(picture?.ticks.map(({ date }) => date)).toEqual([
    '2020-01',
    '2020-07',
    '2021-01',
    '2021-07',
    '2022-01',
    '2022-07',
    '2023-01',
  ]);
});

test('what would lie on something takes the next row', () => {
  const same = ['a', 'b', 'c'].map((title) => ({ title, date: '2020-01-01' }));
  const rows = placeItems(itemsOf([...same, { title: 'd', date: '2029' }]), words)?.lanes[0]?.items.map(
    ({ row }) => row,
  );
  expect(rows).toEqual([0, 1, 2, 0]);
});

test('lanes stand below each other; a crowd has no words, and says how many found no place', () => {
  const crowd = Array.from({ length: 40 }, (_, at) => ({ title: at.toString(), date: '2020-01-01' }));
  const picture = placeItems(itemsOf([...crowd, { title: 'z', date: '2030' }], { firstSeen: '2019' }), words);
  const [seen, references] = picture?.lanes ?? [];
  expect([seen?.lane, seen?.row, references?.lane, references?.row]).toEqual(['seen', 0, 'references', 1]);
  expect(references?.items.every((item) => item.words === '')).toBe(true);
  expect(references?.left).toBe(32);
});

test('one day, and no day', () => {
  expect(placeItems(itemsOf([{ title: 'a', date: '2024-08-27' }]), words)?.rows).toBe(1);
  expect(placeItems([], words)).toBeUndefined();
});
