import { api } from './browser.ts';

/** Firefox's way into closed shadow roots, for extensions alone. */
const rootOf = (element: Element): ShadowRoot | null =>
  'openOrClosedShadowRoot' in element && element.openOrClosedShadowRoot instanceof ShadowRoot
    ? element.openOrClosedShadowRoot
    : null;

function isOurs(element: Element): boolean {
  const frame = rootOf(element)?.querySelector('iframe');
  return frame?.src.startsWith(api.runtime.getURL('/')) === true;
}

/**
 * Takes away the card of an earlier page script. In Firefox such a script ends with its extension (an update does it)
 * and gets no chance to clean up; its marks' sheet goes by itself. Chromium's lives on and ends on its own.
 */
export function removeLeftovers(): void {
  if (!import.meta.env.FIREFOX) return;
  const hosts = document.querySelectorAll(':root > div, dialog:modal > div');
  for (const host of hosts) if (host.attributes.length === 0 && isOurs(host)) host.remove();
}
