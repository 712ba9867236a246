// Marks become registered ranges of the CSS Custom Highlight API: the page's nodes stay as they are.
import { atEnd } from './listen.ts';
import { highlightName, isPainted } from '../messages/page.ts';
import { isInText, rangeOf, type Mark } from './marks.ts';
import { newRootSheets } from './root-sheets.ts';

/** What highlights' names begin with. Of http pages too, where randomUUID is missing: they are no secure contexts. */
export const newMarks = (): string => `h${crypto.getRandomValues(new Uint32Array(3)).join('')}`;

export interface Painter {
  /** Registers exactly these. */
  paint(wanted: ReadonlySet<Mark>): void;
  erase(mark: Mark): void;
  /** The sheet that paints them, for shadow roots; in Firefox alone they need it. */
  style(css: string): void;
  /** After a change of style: the old sheet paints nothing any more. */
  rename(marks: string): void;
}

/**
 * Holds what is registered. Names are random per document, so a page can't ask for them by name.
 * Own lists instead of reading CSS.highlights back: in Firefox its iterators throw in a content script.
 */
export function newPainter(marks: string, signal: AbortSignal): Painter {
  let highlights: (Highlight | undefined)[] = [];
  const painted = new Set<Mark>();
  const sheets = import.meta.env.FIREFOX ? newRootSheets(signal) : undefined;

  const highlightOf = (look: number): Highlight => {
    const known = highlights[look];
    if (known !== undefined) return known;
    const highlight = new Highlight();
    highlights[look] = highlight;
    CSS.highlights.set(highlightName(marks, look), highlight);
    return highlight;
  };
  const add = (mark: Mark): void => {
    if (!isPainted(mark.look) || !isInText(mark)) return;
    mark.range = rangeOf(mark);
    highlightOf(mark.look).add(mark.range);
    painted.add(mark);
    sheets?.reach(mark);
  };
  const erase = (mark: Mark): void => {
    // Whatever its look was when it was painted.
    for (const highlight of highlights) if (mark.range !== undefined) highlight?.delete(mark.range);
    mark.range = undefined;
    painted.delete(mark);
  };
  const paint = (wanted: ReadonlySet<Mark>): void => {
    for (const mark of painted) if (!wanted.has(mark)) erase(mark);
    for (const mark of wanted) if (!painted.has(mark)) add(mark);
  };
  const clear = (): void => {
    for (const mark of painted) erase(mark);
    highlights.forEach((_, look) => CSS.highlights.delete(highlightName(marks, look)));
    highlights = [];
  };
  const style = (css: string): void => {
    sheets?.replace(css);
    for (const mark of painted) sheets?.reach(mark);
  };
  const rename = (to: string): void => {
    const wanted = new Set(painted);
    clear();
    sheets?.clear();
    marks = to;
    paint(wanted);
  };
  atEnd(signal, clear);
  return { paint, erase, style, rename };
}
