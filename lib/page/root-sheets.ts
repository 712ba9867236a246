import { atEnd } from './listen.ts';
import type { Mark } from './marks.ts';
import { isShadowRoot } from './nodes.ts';

/** The marks' sheet for shadow roots: in Firefox the document's own sheets don't reach them. */
export class RootSheets {
  #sheet: CSSStyleSheet | undefined;
  readonly #roots = new Set<ShadowRoot>();

  constructor(signal: AbortSignal) {
    atEnd(signal, () => this.clear());
  }

  replace(css: string): void {
    this.#sheet ??= new CSSStyleSheet();
    this.#sheet.replaceSync(css);
  }

  /** Once there is a sheet, the root around the mark has it, too. */
  reach(mark: Mark): void {
    const root = mark.nodes[0]?.getRootNode();
    if (this.#sheet === undefined || root === undefined || !isShadowRoot(root) || this.#roots.has(root))
      return;
    root.adoptedStyleSheets.push(this.#sheet);
    this.#roots.add(root);
  }

  clear(): void {
    for (const root of this.#roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
    this.#roots.clear();
  }
}
