// The life of the page script in one document: ask what it may do, read, follow the news, and leave no trace when it ends.
import { atEnd, listen } from './listen.ts';
import type { PageAnswer, PageCommand, PagePolicy } from '../messages/page.ts';
import { onCommand } from './commands.ts';
import { newContext, type Context } from './page-context.ts';
import { removeLeftovers } from './earlier-script.ts';
import { isAlive, newBackgroundPort, type BackgroundPort } from './background-port.ts';
import { onNews } from './news.ts';
import { newMarks, newPainter, type Painter } from './paint.ts';
import { watchPointing } from './pointing.ts';
import { newReader, type Reader } from './reader.ts';
import { placesSeen } from './report-seen.ts';
import { siteOf } from './sites/index.ts';
import type { Site } from './sites/site.ts';
import { newSteps } from './mark-steps.ts';

/** What runs under one policy. */
interface Session {
  policy: PagePolicy;
  end: AbortController;
  reader: Reader;
  painter: Painter | undefined;
  point: (command: PageCommand) => true | undefined;
}

function begin(
  policy: PagePolicy,
  marks: string,
  site: Site,
  line: BackgroundPort,
  context: Context,
): Session {
  const end = new AbortController();
  const { signal } = end;
  const painter = policy.mode === 'mark' ? newPainter(marks, signal) : undefined;
  const reader = newReader(line, site, painter, context, policy.firstOnly, signal);
  // Where nothing may be put into the page, the way to a mark is all there is.
  const point = painter
    ? watchPointing(reader, site, line, policy, signal)
    : newSteps(reader, site.posts, () => undefined).go;
  reader.start();
  return { policy, end, reader, painter, point };
}

/** The background writes both in the same way. */
const isSame = (a: PagePolicy, b: PagePolicy): boolean => JSON.stringify(a) === JSON.stringify(b);

function live(sites: readonly Site[], end: AbortController): void {
  const { signal } = end;
  const isTop = window.top === window;
  const site = siteOf(new URL(document.URL), sites);
  const context = newContext(() => isTop && line.tell({ type: 'new-document' }), site.posts?.chat);
  let session: Session | undefined;
  let marks = newMarks();
  /** The sheet for these marks, once it is in the page. */
  let sheet = '';

  const obey = (policy: PagePolicy): void => {
    if (session !== undefined && isSame(session.policy, policy)) return;
    session?.end.abort();
    session = policy.mode === 'off' || signal.aborted ? undefined : begin(policy, marks, site, line, context);
    if (import.meta.env.FIREFOX && sheet !== '') session?.painter?.style(sheet);
  };
  const listener = {
    policy: obey,
    sheet: (css: string) => {
      sheet = css;
      if (import.meta.env.FIREFOX) session?.painter?.style(css);
    },
    gone: () => end.abort(),
  };
  const line = newBackgroundPort(() => (sheet === '' ? marks : ''), listener, signal);
  const hear = (settingsToo: boolean): void => {
    if (settingsToo) {
      marks = newMarks();
      sheet = '';
      line.hello();
      session?.painter?.rename(marks);
    }
    void session?.reader.again();
  };
  /** Back from the back/forward cache: news was missed, and the background knows nothing of this document. */
  const shown = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    line.hello();
    void session?.reader.again();
    session?.reader.seen.again();
  };
  const share = (): void => {
    const token = context.token();
    if (token !== '') line.tell({ type: 'context', context: token });
  };
  const take = (command: PageCommand): PageAnswer | undefined => {
    if (command.type === 'record') return session && site.posts?.recordOf(session.reader, command);
    if (command.type === 'places') return session && placesSeen(session.reader.book, command.version);
    if (command.type === 'policy') obey(command.policy);
    else if (command.type === 'read-again') void session?.reader.again();
    else if (command.type === 'report') session?.reader.seen.again();
    else if (command.type === 'share') share();
    else if (command.type === 'forget') {
      if (!isTop) context.forget();
    } else if (command.type === 'learnt') {
      context.learn(command);
      session?.reader.learnt();
    } else return session?.point(command);
    return undefined;
  };

  onNews(hear, signal);
  onCommand(take, signal);
  listen(['pageshow'], shown, signal);
  // A page script whose extension was updated or removed hears nothing of it, unless it asks.
  listen(['pointerover'], () => !isAlive() && end.abort(), signal);
  atEnd(signal, () => session?.end.abort());
  line.hello();
}

/** Where a second page script in the same world finds the first. */
const KEY = Symbol.for('byname.page');

/** `sites`: what this script has adapters for. */
export async function start(sites: readonly Site[]): Promise<void> {
  const end = new AbortController();
  const before: unknown = Reflect.get(globalThis, KEY);
  if (before instanceof AbortController) before.abort();
  else removeLeftovers();
  Reflect.set(globalThis, KEY, end);
  // Firefox prerenders nothing.
  if (!import.meta.env.FIREFOX && 'prerendering' in document && document.prerendering === true) {
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
  }
  if (!end.signal.aborted) live(sites, end);
}
