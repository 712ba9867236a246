// The finder against a loop that only reads every charCodeAt, and against one big RegExp; compiling and size.
import { compileLexicon } from '../../lib/match/compile.ts';
import { findMentions } from '../../lib/match/find.ts';
import { openLexicon } from '../../lib/match/lexicon.ts';
import { UNITS } from '../../lib/match/table/unpack.ts';
import { entitiesOf, mixedText, names } from './finder-data.ts';
import { type BenchRow, medians, row } from './measure.ts';

const LENGTH = 1_000_000;
/** The big RegExp is measured on a part of the text: it is that slow. */
const REGEXP_LENGTH = 50_000;
const REGEXP_ROUNDS = 5;
const FLOOD_LENGTH = 100_000;

const BUDGETS = new Map([
  [20_000, 5],
  [100_000, 8],
]);

function floor(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum ^= text.charCodeAt(i);
  return sum;
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function bigRegExp(list: readonly string[]): RegExp {
  const longestFirst = list.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
}

function benchRegExp(list: readonly string[], text: string): BenchRow {
  const lexicon = openLexicon(compileLexicon(entitiesOf(list), 1));
  const pattern = bigRegExp(list);
  const part = text.slice(0, REGEXP_LENGTH);
  const times = medians(
    { ours: () => findMentions(lexicon, part), theirs: () => [...part.matchAll(pattern)] },
    REGEXP_ROUNDS,
  );
  return row(
    `one big RegExp / find, ${list.length} names`,
    (times.get('theirs') ?? 0) / (times.get('ours') ?? 1),
    '×',
    8,
    true,
  );
}

function benchSize(count: number): BenchRow[] {
  const list = names(count);
  const text = mixedText(list, LENGTH);
  const buffer = compileLexicon(entitiesOf(list), 1);
  const lexicon = openLexicon(buffer);
  const times = medians({ floor: () => floor(text), find: () => findMentions(lexicon, text) });
  const compiling = medians({
    compile: () => compileLexicon(entitiesOf(list), 1),
    open: () => openLexicon(buffer),
  });
  const isMain = count === 20_000;
  return [
    row(
      `find / floor, ${count} names`,
      (times.get('find') ?? 0) / (times.get('floor') ?? 1),
      '×',
      BUDGETS.get(count),
    ),
    row(`find, ${count} names, 1 M characters`, times.get('find') ?? 0, 'ms'),
    row(`mentions, ${count} names`, findMentions(lexicon, text).length / 3, ''),
    row(`compile ${count} names`, compiling.get('compile') ?? 0, 'ms', isMain ? 100 : undefined),
    row(`open ${count} names`, compiling.get('open') ?? 0, 'ms', isMain ? 15 : undefined),
    row(
      `lexicon and tables, ${count} names`,
      (buffer.byteLength + UNITS.byteLength) / 2 ** 20,
      'MB',
      isMain ? 2.5 : undefined,
    ),
    ...(isMain ? [benchRegExp(list, text)] : []),
  ];
}

const FLOODS = {
  tokens: 'the LockBit ',
  vanishing: '\u200b',
  emoji: '😈',
  Han: '攻撃',
  addresses: 'a.io/LockBit/',
};

/** The worst text against normal text of the same length. */
function benchFloods(): BenchRow[] {
  const list = names(20_000);
  const lexicon = openLexicon(compileLexicon(entitiesOf([...list, 'LockBit']), 1));
  const normal = mixedText(list, FLOOD_LENGTH);
  return Object.entries(FLOODS).map(([what, piece]) => {
    const flood = piece.repeat(FLOOD_LENGTH / piece.length);
    const times = medians({
      normal: () => findMentions(lexicon, normal),
      flood: () => findMentions(lexicon, flood),
    });
    return row(
      `flood of ${what} / normal text`,
      (times.get('flood') ?? 0) / (times.get('normal') ?? 1),
      '×',
      10,
    );
  });
}

/** Takes about a minute. */
export const benchFinder = (): BenchRow[] => [
  ...[5_000, 20_000, 100_000].flatMap(benchSize),
  ...benchFloods(),
];

if (import.meta.main) console.table(benchFinder());
