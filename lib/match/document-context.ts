// What a document has said so far about names that are ambiguous: which of them mean an actor in it. The document is a page
// with its frames, or a chat; it grows as text arrives. Forms are numbers of one lexicon, so another lexicon starts anew.
import type { Why } from './why.ts';

/** A document that unlocks more has stopped being about anything. */
const MOST = 2_000;

type Unlocked = Extract<Why, 'alias' | 'unlocked'>;

const MARKS: readonly (readonly [Unlocked, string])[] = [
  ['alias', '-'],
  ['unlocked', '_'],
];

export class DocumentContext {
  private readonly version: number;
  private readonly forms = new Map<number, Unlocked>();

  constructor(version: number) {
    this.version = version;
  }

  /** From `token()`; empty where the token is that of another lexicon, or none. */
  static read(token: string, version: number): DocumentContext {
    const context = new DocumentContext(version);
    const [head, body = ''] = token.split(':');
    if (head !== version.toString(36)) return context;
    for (const [, mark, form = ''] of body.matchAll(/([-_])([0-9a-z]{1,6})/g)) {
      const why = MARKS.find(([, each]) => each === mark)?.[0];
      if (why !== undefined) context.unlock(parseInt(form, 36), why);
    }
    return context;
  }

  /** Short, opaque text that holds all of it. Longer than another token of the same document: it has grown. */
  token(): string {
    const forms = [...this.forms].map(
      ([form, why]) => (MARKS.find(([each]) => each === why)?.[1] ?? '') + form.toString(36),
    );
    return `${this.version.toString(36)}:${forms.join('')}`;
  }

  /** How many forms are unlocked; it only grows. */
  get size(): number {
    return this.forms.size;
  }

  unlock(form: number, why: Unlocked): void {
    if (this.forms.size < MOST && !this.forms.has(form)) this.forms.set(form, why);
  }

  whyUnlocked(form: number): Unlocked | undefined {
    return this.forms.get(form);
  }
}
