// Work that many ask for at the same time, done at once for the first of them, and once for all who come within a moment of it.

export class BatchedWork<T> {
  /** What was asked for since the work was last done, by key; none in there whose moment is over. */
  private readonly gathered = new Map<number, T[]>();
  private readonly work: (key: number, asked: readonly T[]) => void;
  private readonly period: number;

  /** `period` in ms. */
  constructor(work: (key: number, asked: readonly T[]) => void, period: number) {
    this.work = work;
    this.period = period;
  }

  ask(key: number, what: T): void {
    const gathered = this.gathered.get(key);
    if (gathered) gathered.push(what);
    else this.begin(key, [what]);
  }

  /** What was gathered will not be done. */
  drop(key: number): void {
    this.gathered.get(key)?.splice(0);
  }

  private begin(key: number, asked: readonly T[]): void {
    this.gathered.set(key, []);
    setTimeout(() => this.end(key), this.period);
    this.work(key, asked);
  }

  private end(key: number): void {
    const asked = this.gathered.get(key) ?? [];
    if (asked.length === 0) this.gathered.delete(key);
    else this.begin(key, asked);
  }
}
