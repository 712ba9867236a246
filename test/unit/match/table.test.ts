import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { moduleText } from '../../../lib/match/table/generate.ts';
import { UNICODE } from '../../../lib/match/table/packed.ts';
import { classOf, foldUnit } from '../../../lib/match/table/rules.ts';
import { UNITS } from '../../../lib/match/table/unpack.ts';

const sameUnicode = process.versions['unicode'] === UNICODE;

describe('the table of units', () => {
  test.skipIf(!sameUnicode)(
    `is what generate.ts writes (skipped where Node has another Unicode than ${UNICODE})`,
    () => {
      expect(readFileSync('lib/match/table/packed.ts', 'utf8')).toBe(moduleText());
    },
  );

  test.skipIf(!sameUnicode)('unpacks to what the rules say', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 65_536; code++) {
      const fold = foldUnit(code);
      const isRight =
        typeof fold === 'number' ? UNITS[code] === (classOf(fold) | fold) : (UNITS[code] ?? 0) < 0;
      if (!isRight) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  test('folds what is folded already to itself', () => {
    const wrong: number[] = [];
    for (const unit of UNITS) if (unit >= 0 && UNITS[unit & 0xffff] !== unit) wrong.push(unit);
    expect(wrong).toEqual([]);
  });
});
