// Marks become registered ranges of the CSS Custom Highlight API: the page's nodes stay as they are.
import { atEnd } from './listen.ts';
import { LOOKS, UNPAINTED } from '../messages/page.ts';
import { isInText, rangeOf, type Mark } from './marks.ts';
import { isShadowRoot } from './nodes.ts';

/** Asks the background for a sheet; one name per look, "" where none is needed. */
type AskForSheet = (names: string[]) => void;

/** Of http pages too, where randomUUID is missing: they are no secure contexts. */
const randomName = (): string => `h${crypto.getRandomValues(new Uint32Array(3)).join('')}`;

/**
 * Holds what is registered. Names are random per document, so a page can't ask for them by name.
 * Own lists instead of reading CSS.highlights back: in Firefox its iterators throw in a content script.
 */
export class Painter {
  readonly #ask: AskForSheet;
  #names = LOOKS.map(randomName);
  #highlights: (Highlight | undefined)[] = [];
  #painted = new Set<Mark>();
  #sheet: CSSStyleSheet | undefined;
  #styled = new Set<ShadowRoot>();

  constructor(ask: AskForSheet, signal: AbortSignal) {
    this.#ask = ask;
    atEnd(signal, () => this.clear());
  }

  get painted(): ReadonlySet<Mark> {
    return this.#painted;
  }

  /** Registers exactly these. */
  paint(wanted: ReadonlySet<Mark>): void {
    for (const mark of this.#painted) if (!wanted.has(mark)) this.erase(mark);
    for (const mark of wanted) if (!this.#painted.has(mark)) this.#add(mark);
  }

  erase(mark: Mark): void {
    if (mark.range !== undefined) this.#highlights[mark.look]?.delete(mark.range);
    mark.range = undefined;
    this.#painted.delete(mark);
  }

  /** The sheet that paints the names; adopted where the document's own sheets don't reach. */
  style(css: string): void {
    if (!import.meta.env.FIREFOX) return;
    this.#sheet ??= new CSSStyleSheet();
    this.#sheet.replaceSync(css);
    for (const mark of this.#painted) this.#styleRoot(mark);
  }

  /** After a change of style: new names, so that the old sheet paints nothing any more. */
  rename(): void {
    const wanted = new Set(this.#painted);
    this.clear();
    this.#names = LOOKS.map(randomName);
    this.paint(wanted);
  }

  clear(): void {
    for (const mark of this.#painted) this.erase(mark);
    this.#highlights.forEach((_, look) => CSS.highlights.delete(this.#names[look] ?? ''));
    this.#highlights = [];
    for (const root of this.#styled) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
    this.#styled.clear();
  }

  #add(mark: Mark): void {
    if (mark.look === UNPAINTED || !isInText(mark)) return;
    mark.range = rangeOf(mark);
    this.#highlightOf(mark.look).add(mark.range);
    this.#painted.add(mark);
    if (this.#sheet !== undefined) this.#styleRoot(mark);
  }

  #highlightOf(look: number): Highlight {
    const known = this.#highlights[look];
    if (known !== undefined) return known;
    const highlight = new Highlight();
    this.#highlights[look] = highlight;
    CSS.highlights.set(this.#names[look] ?? '', highlight);
    this.#ask(this.#names.map((name, at) => (this.#highlights[at] === undefined ? '' : name)));
    return highlight;
  }

  #styleRoot(mark: Mark): void {
    const root = mark.nodes[0]?.getRootNode();
    if (root === undefined || !isShadowRoot(root) || this.#sheet === undefined || this.#styled.has(root))
      return;
    root.adoptedStyleSheets.push(this.#sheet);
    this.#styled.add(root);
  }
}
