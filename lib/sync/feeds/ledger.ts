// Keeps the books of one intake: what was refused and why, what is of no use here, what was withdrawn.
import type { Assertion, Entity } from '../../intel/entity.ts';
import type { IntakeCounts, Refusal, RefusalReason } from '../../intel/feed.ts';
import { MAX_REFUSALS } from '../../intel/feed.ts';
import { cleanLine, cutText } from '../../intel/plain-text.ts';
import { MAX_TYPES } from './limits.ts';

const OTHER_TYPES = 'other';

export class Ledger {
  readonly refusals: Refusal[] = [];
  withdrawn = 0;
  #refused = 0;
  readonly #notUsed = new Map<string, number>();

  refuse(id: string, reason: RefusalReason, detail?: string): void {
    this.#refused += 1;
    if (this.refusals.length >= MAX_REFUSALS) return;
    const shown = { id: cutText(cleanLine(id), 200), reason };
    const line = cutText(cleanLine(detail ?? ''), 200);
    this.refusals.push(line === '' ? shown : { ...shown, detail: line });
  }

  /** A Map, because a type called `__proto__` must be a type like any other. */
  notUsed(type: string, count = 1): void {
    const shown = cutText(cleanLine(type), 100);
    const key = this.#notUsed.has(shown) || this.#notUsed.size < MAX_TYPES ? shown : OTHER_TYPES;
    this.#notUsed.set(key, (this.#notUsed.get(key) ?? 0) + count);
  }

  counts(entities: readonly Entity[], assertions: readonly Assertion[]): IntakeCounts {
    return {
      entities: entities.length,
      names: entities.reduce((sum, { names }) => sum + names.length, 0),
      assertions: assertions.length,
      notUsed: Object.fromEntries(this.#notUsed),
      withdrawn: this.withdrawn,
      refused: this.#refused,
    };
  }
}
