// A component on a page of its own, and what a test does with it.
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';

export interface Screen {
  root: HTMLElement;
  text: () => string;
  /** The first element with this role-bearing tag or selector whose text contains `text`. */
  find: (selector: string, text?: string) => HTMLElement;
  click: (selector: string, text?: string) => Promise<void>;
}

export async function show(component: ComponentChild): Promise<Screen> {
  document.body.replaceChildren();
  const root = document.createElement('div');
  document.body.append(root);
  await act(() => render(component, root));
  const find = (selector: string, text = ''): HTMLElement => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].find((each) =>
      (each.textContent + (each.getAttribute('aria-label') ?? '')).includes(text),
    );
    if (!found) throw new Error(`No ${selector} with “${text}” in: ${root.textContent}`);
    return found;
  };
  return {
    root,
    text: () => root.textContent,
    find,
    click: async (selector, text) => {
      await act(() => find(selector, text).click());
    },
  };
}
