import { api } from './browser.ts';

/**
 * Takes away the card of an earlier page script. In Firefox such a script ends with its extension (an update does it)
 * and gets no chance to clean up; its marks' sheet goes by itself. Chromium's lives on and ends on its own.
 */
export function removeLeftovers(): void {
  if (!import.meta.env.FIREFOX) return;
  for (const host of document.querySelectorAll(':root > div, dialog:modal > div')) {
    // Firefox's way into closed shadow roots, for extensions alone.
    const root: unknown = Reflect.get(host, 'openOrClosedShadowRoot');
    const ours = `iframe[src^="${api.runtime.getURL('/')}"]`;
    if (root instanceof ShadowRoot && root.querySelector(ours) !== null) host.remove();
  }
}
