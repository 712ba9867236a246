// What a document has said so far about its names: which ambiguous ones mean an actor in it, and which ones it says are
// something else. The document is a page with its frames, or a chat; it grows as text arrives. Forms are numbers of one
// lexicon, so another lexicon starts anew.
import type { Why } from './why.ts';

/** A document that teaches more has stopped being about anything. */
const MOST = 2_000;

export type Lesson = Extract<Why, 'alias' | 'unlocked' | 'other-thing'>;

const MARKS: readonly (readonly [Lesson, string])[] = [
  ['alias', '-'],
  ['unlocked', '_'],
  ['other-thing', '!'],
];

export class DocumentContext {
  private readonly version: number;
  private readonly lessons: (readonly [form: number, lesson: Lesson])[] = [];
  private readonly unlocked = new Map<number, Lesson>();
  private readonly others = new Set<number>();

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
    for (const [, mark, form = ''] of body.matchAll(/([-_!])([0-9a-z]{1,6})/g)) {
      const lesson = MARKS.find(([, each]) => each === mark)?.[0];
      if (lesson === 'other-thing') this.setApart(parseInt(form, 36));
      else if (lesson !== undefined) this.unlock(parseInt(form, 36), lesson);
    }
  }

  /** What was learnt after the first `size` lessons, in its order. */
  since(size: number): (readonly [form: number, lesson: Lesson])[] {
    return this.lessons.slice(size);
  }

  /** Short, opaque text that holds that; "" for nothing. Together with the tokens before, it is the whole context. */
  tokenSince(size: number): string {
    const lessons = this.since(size).map(
      ([form, lesson]) => (MARKS.find(([each]) => each === lesson)?.[1] ?? '') + form.toString(36),
    );
    return lessons.length === 0 ? '' : `${this.version.toString(36)}:${lessons.join('')}`;
  }

  /** How much was learnt; it only grows. */
  get size(): number {
    return this.lessons.length;
  }

  /** It learns nothing more. */
  get isFull(): boolean {
    return this.lessons.length >= MOST;
  }

  unlock(form: number, lesson: 'alias' | 'unlocked'): void {
    if (this.isFull || this.unlocked.has(form)) return;
    this.unlocked.set(form, lesson);
    this.lessons.push([form, lesson]);
  }

  /** The document says that it is no actor. */
  setApart(form: number): void {
    if (this.isFull || this.others.has(form)) return;
    this.others.add(form);
    this.lessons.push([form, 'other-thing']);
  }

  whyUnlocked(form: number): Lesson | undefined {
    return this.unlocked.get(form);
  }

  get hasSetApart(): boolean {
    return this.others.size > 0;
  }

  isSetApart(form: number): boolean {
    return this.others.has(form);
  }
}
