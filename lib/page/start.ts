// The life of the page script in one document: ask what it may do, read, follow the news, and leave no trace when it ends.
import { atEnd, listen } from './listen.ts';
import type { PageCommand, PagePolicy } from '../messages/page.ts';
import { onCommand } from './commands.ts';
import { isAlive, Line } from './line.ts';
import { onNews } from './news.ts';
import { Painter } from './paint.ts';
import { Pointing } from './pointing.ts';
import { Reader } from './reader.ts';
import { siteOf } from './sites/index.ts';

/** What runs under one policy. */
interface Session {
  policy: PagePolicy;
  end: AbortController;
  reader: Reader;
  painter: Painter | undefined;
  pointing: Pointing | undefined;
}

function begin(policy: PagePolicy, line: Line): Session {
  const end = new AbortController();
  const { signal } = end;
  const marks = policy.mode === 'mark';
  const painter = marks ? new Painter((names) => line.tell({ type: 'paint', names }), signal) : undefined;
  const reader = new Reader(line, siteOf(new URL(document.URL)).skip, painter, signal);
  const pointing = marks ? new Pointing(reader, line, policy, signal) : undefined;
  void reader.start();
  return { policy, end, reader, painter, pointing };
}

const isSame = (a: PagePolicy, b: PagePolicy): boolean =>
  a.mode === b.mode && a.hoverDelay === b.hoverDelay && a.hoverModifier === b.hoverModifier;

class Life {
  readonly #end: AbortController;
  readonly #line: Line;
  #session: Session | undefined;

  constructor(end: AbortController) {
    this.#end = end;
    const { signal } = end;
    const listener = {
      policy: (policy: PagePolicy) => this.#obey(policy),
      sheet: (css: string) => this.#session?.painter?.style(css),
      gone: () => end.abort(),
    };
    this.#line = new Line(listener, signal);
    onNews((changed) => this.#hear(changed), signal);
    onCommand((command) => this.#take(command), signal);
    listen(['pageshow'], (event) => event.persisted && this.#return(), signal);
    // A page script whose extension was updated or removed hears nothing of it, unless it asks.
    listen(['pointerover'], () => !isAlive() && end.abort(), signal);
    atEnd(signal, () => this.#session?.end.abort());
    this.#line.hello();
  }

  #obey(policy: PagePolicy): void {
    if (this.#session !== undefined && isSame(this.#session.policy, policy)) return;
    this.#session?.end.abort();
    this.#session = policy.mode === 'off' || this.#end.signal.aborted ? undefined : begin(policy, this.#line);
  }

  #hear({ settings }: { settings: boolean }): void {
    if (settings) {
      this.#line.hello();
      this.#session?.painter?.rename();
    }
    void this.#session?.reader.again();
  }

  /** Back from the back/forward cache: news was missed, and the background knows nothing of this document. */
  #return(): void {
    this.#line.hello();
    void this.#session?.reader.again();
    this.#session?.reader.seen.again();
  }

  #take(command: PageCommand): void {
    if (command.type === 'report') this.#session?.reader.seen.again();
    else this.#session?.pointing?.take(command);
  }
}

/** Where a second page script in the same world finds the first. */
const KEY = Symbol.for('byname.page');

export async function start(): Promise<void> {
  const end = new AbortController();
  const before: unknown = Reflect.get(globalThis, KEY);
  if (before instanceof AbortController) before.abort();
  Reflect.set(globalThis, KEY, end);
  if ('prerendering' in document && document.prerendering === true) {
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
  }
  if (!end.signal.aborted) new Life(end);
}
