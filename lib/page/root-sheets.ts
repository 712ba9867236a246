import { atEnd } from './listen.ts';
import type { Mark } from './marks.ts';
import { isShadowRoot } from './nodes.ts';

export interface RootSheets {
  replace(css: string): void;
  /** Once there is a sheet, the root around the mark has it, too. */
  reach(mark: Mark): void;
  clear(): void;
}

/** The marks' sheet for shadow roots: in Firefox the document's own sheets don't reach them. */
export function newRootSheets(signal: AbortSignal): RootSheets {
  let ours: CSSStyleSheet | undefined;
  const roots = new Set<ShadowRoot>();

  const replace = (css: string): void => {
    ours ??= new CSSStyleSheet();
    ours.replaceSync(css);
  };
  const reach = (mark: Mark): void => {
    const root = mark.nodes[0]?.getRootNode();
    if (ours === undefined || root === undefined || !isShadowRoot(root) || roots.has(root)) return;
    root.adoptedStyleSheets.push(ours);
    roots.add(root);
  };
  const clear = (): void => {
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== ours);
    roots.clear();
  };
  atEnd(signal, clear);
  return { replace, reach, clear };
}
