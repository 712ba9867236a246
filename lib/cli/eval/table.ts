// Scores as lines of text.
import { isMention, WHYS } from '../../match/why.ts';
import type { Score } from './score.ts';

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

const HEAD = ['rules', 'P', 'R known', 'exact', 'linked', 'P raw', 'R raw', 'hits', 'prose/10k', 'ms/M'];

export interface Line {
  name: string;
  score: Score;
  /** Hits and words in text that is not about intel. */
  prose: { hits: number; words: number };
  /** Milliseconds for a million characters. */
  speed: number;
}

function cells({ name, score, prose, speed }: Line): string[] {
  const { right, wrong, wrongRaw, known, foundOfKnown, found, exact, linkable, linked, gold, hits } = score;
  return [
    name,
    share(right, right + wrong),
    share(foundOfKnown, known),
    share(exact, found),
    share(linked, linkable),
    share(right, right + wrongRaw),
    share(found, gold),
    String(hits),
    prose.words === 0 ? '–' : ((prose.hits / prose.words) * 10_000).toFixed(2),
    speed.toFixed(1),
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const all = [head, head.map(() => '---'), ...rows.slice(1)];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}

export const tableOf = (lines: readonly Line[]): string => table([HEAD, ...lines.map(cells)]);

/** A row per reason: what was let in for it, or kept out, and whether the labels agree. */
export function whyTable({ whys }: Score): string {
  const rows = WHYS.flatMap((why, code) => {
    const decided = whys.get(why);
    if (decided === undefined) return [];
    const { right, wrong, neutral } = decided;
    const said = isMention(code) && why !== 'software' ? 'in' : 'out';
    return [[why, said, ...[right, wrong, neutral].map(String)]];
  });
  return table([['why', 'let', 'labelled', 'not labelled', 'says nothing'], ...rows]);
}

/** "Cobalt 8, Sea 3": the commonest first. */
export const worst = (counts: ReadonlyMap<string, number>, most = 20): string =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';
