import type { Site } from './site.ts';

const EDITABLE = ['[contenteditable]:not([contenteditable="false" i])', '[role="textbox"]'];
/** CodeMirror 5 and 6, Monaco, Ace: their text is what the user types, also where they don't use `contenteditable`. */
const CODE_EDITORS = ['.CodeMirror', '.cm-editor', '.monaco-editor', '.ace_editor'];

/** Any site without an adapter of its own. */
export const defaultSite: Site = {
  matches: () => true,
  skip: [...EDITABLE, ...CODE_EDITORS],
};
