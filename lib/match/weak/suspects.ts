// Words that somebody may have disguised: letters of two scripts, digits or signs between letters ("KіllNet", "K1llNet"), or
// single letters with the same sign between all of them ("K i l l N e t").
import { runsOf, type Run, SHORTEST } from './runs.ts';

export interface Suspect {
  start: number;
  end: number;
  why: 'look-alike' | 'spaced';
  /** Without what stands between the letters. */
  word: string;
}

const SEPARATOR = /[ .·•*\-\u00a0]/;

/** Single letters in a row. */
class Singles {
  private readonly text: string;
  private runs: Run[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the run goes on with the letters before it. */
  private follows(run: Run): boolean {
    const [first, last] = [this.runs[0], this.runs.at(-1)];
    if (first === undefined || last === undefined || run.start !== last.end + 1) return false;
    const separator = this.text.charAt(last.end);
    return SEPARATOR.test(separator) && separator === this.text.charAt(first.end);
  }

  /** What ended before the run, which is a single letter. */
  add(run: Run): Suspect[] {
    const ended = this.follows(run) ? [] : this.end();
    this.runs.push(run);
    return ended;
  }

  /** One letter too many before or behind is the neighbour's: "I saw K i l l N e t". */
  end(): Suspect[] {
    const { runs } = this;
    if (runs.length < SHORTEST) {
      runs.length = 0;
      return [];
    }
    this.runs = [];
    return [runs, runs.slice(1), runs.slice(0, -1)].flatMap((letters) => this.suspect(letters));
  }

  private suspect(letters: readonly Run[]): Suspect[] {
    const [first, last] = [letters[0], letters.at(-1)];
    if (letters.length < SHORTEST || first === undefined || last === undefined) return [];
    const word = letters.map(({ start }) => this.text.charAt(start)).join('');
    return [{ start: first.start, end: last.end, why: 'spaced', word }];
  }
}

export function* suspectsIn(text: string): Generator<Suspect> {
  const singles = new Singles(text);
  for (const run of runsOf(text)) {
    const { start, end } = run;
    if (end - start === 1) {
      yield* singles.add(run);
    } else {
      yield* singles.end();
      yield { start, end, why: 'look-alike', word: text.slice(start, end) };
    }
  }
  yield* singles.end();
}
