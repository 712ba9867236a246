// Scores as lines of text.
import type { Score } from './score.ts';

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

const HEAD = ['rules', 'P', 'R known', 'exact', 'linked', 'P raw', 'R raw', 'hits', 'prose/10k'];

export interface Line {
  name: string;
  score: Score;
  /** Hits and words in text that is not about intel. */
  prose: { hits: number; words: number };
}

function cells({ name, score, prose }: Line): string[] {
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
  ];
}

export function tableOf(lines: readonly Line[]): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...lines.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}

/** "Cobalt 8, Sea 3": the commonest first. */
export const worst = (counts: ReadonlyMap<string, number>, most = 20): string =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';
