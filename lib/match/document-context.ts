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

  /** From tokens with spaces between them; what is of another lexicon is passed over. */
  static read(tokens: string, version: number): DocumentContext {
    const context = new DocumentContext(version);
    for (const token of tokens.split(' ')) context.add(token);
    return context;
  }

  private add(token: string): void {
    const [head, body = ''] = token.split(':');
    if (head !== this.version.toString(36)) return;
    for (const [, mark, form = ''] of body.matchAll(/([-_])([0-9a-z]{1,6})/g)) {
      const why = MARKS.find(([, each]) => each === mark)?.[0];
      if (why !== undefined) this.unlock(parseInt(form, 36), why);
    }
  }

  /** What was unlocked after the first `size` forms, in its order. */
  since(size: number): [number, Unlocked][] {
    return [...this.forms].slice(size);
  }

  /** Short, opaque text that holds that; "" for nothing. Together with the tokens before, it is the whole context. */
  tokenSince(size: number): string {
    const forms = this.since(size).map(
      ([form, why]) => (MARKS.find(([each]) => each === why)?.[1] ?? '') + form.toString(36),
    );
    return forms.length === 0 ? '' : `${this.version.toString(36)}:${forms.join('')}`;
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
